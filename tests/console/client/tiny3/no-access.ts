import { shownIdentity } from '../identity.ts';
import { t } from '../texts.ts';
import { el } from './dom.ts';

/** What Customer Management has to say to somebody who is a customer at the moment. */
export function renderNoAccess(host: HTMLElement): void {
  host.replaceChildren(
    el(
      'div',
      { class: 'no-access' },
      el('div', { class: 'no-access-mark' }, '403'),
      el('h1', { class: 'page-title' }, t('noAccessTitle')),
      el('p', {}, t('noAccessText', { account: shownIdentity()?.domainName ?? '' })),
    ),
  );
}
