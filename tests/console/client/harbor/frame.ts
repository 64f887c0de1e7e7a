import type { Identity } from '../identity.ts';
import { has, page } from '../page-options.ts';
import { request } from '../requests.ts';
import { places } from './addresses.ts';
import { draw, type Entry, openMenu } from './draw.ts';
import { w } from './words.ts';

/** Partner pages have a bar at the left with the account at its foot, console pages a header inside of a component. */
export function frame(identity: Identity, content: HTMLElement): HTMLElement {
  return page.part === 'account'
    ? draw('div', { class: 'hb-frame' }, sidebar(identity), content)
    : draw('div', { class: 'hb-column' }, topBar(identity), content);
}

function sidebar(identity: Identity): HTMLElement {
  return draw(
    'div',
    { class: 'hb-side' },
    draw('div', { class: 'hb-brand' }, w('partner')),
    ...[w('clients'), w('help')].map((label) => draw('div', { class: 'hb-nav' }, label)),
    draw('div', { class: 'hb-fill' }),
    accountButton(identity),
  );
}

function topBar(identity: Identity): HTMLElement {
  const bar = document.createElement('hb-top-bar');
  const style = document.createElement('style');
  style.textContent = STYLE;
  bar
    .attachShadow({ mode: 'open' })
    .append(
      style,
      draw(
        'div',
        { class: 'bar' },
        link(w('console'), places.home()),
        link(w('servers'), places.servers()),
        draw('span', { class: 'fill' }),
        draw('span', {}, w('help')),
        accountButton(identity),
      ),
    );
  return bar;
}

const STYLE =
  '.bar{display:flex;gap:20px;align-items:center;height:56px;padding:0 24px;background:#0b3b36;color:#fff}' +
  '.fill{flex:1}a{color:inherit}button{font:inherit;color:inherit;background:none;border:0;display:flex;gap:8px;align-items:center}' +
  '.face{width:32px;height:32px;border-radius:50%;background:#e0a458;color:#000;line-height:32px;text-align:center}';

function link(label: string, address: string): HTMLElement {
  const element = draw('a', {}, label);
  element.setAttribute('href', address);
  return element;
}

/** A face and a name, or the face alone: then the name stands in the menu only. */
function accountButton({ domainName, hasAssumeRoleFlag, domainId }: Identity): HTMLElement {
  const face = draw('span', { class: 'face hb-face' }, domainName.slice(0, 1).toUpperCase());
  face.setAttribute('aria-hidden', 'true');
  const isPicture = has('account-in-menu');
  const entries: Entry[] = [
    { label: w('settings'), select: () => undefined },
    {
      label: w('sessions'),
      beside: [
        ...(hasAssumeRoleFlag ? [{ label: w('back'), select: () => void switchBack() }] : []),
        { label: w('history'), select: () => undefined },
      ],
    },
    { label: w('signOut'), select: () => undefined },
  ];
  const button = draw(
    'button',
    {
      class: 'hb-me',
      popup: 'menu',
      ...(isPicture ? { label: w('userMenu') } : {}),
      click: () => openMenu(button, [[`${domainName} · ${domainId.slice(0, 8)}`, entries]]),
    },
    face,
    isPicture ? null : draw('span', {}, domainName),
  );
  return button;
}

/** The page stays and is loaded anew as oneself. */
async function switchBack(): Promise<void> {
  await request('/usercenter/rest/switch-role', { method: 'POST' });
  location.reload();
}
