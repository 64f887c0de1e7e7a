import type { AssumedAccount } from '../core/account/assumed-account.ts';
import { colourOf, initialsOf } from '../core/account/colour.ts';
import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { accountWords } from '../ui/strings/account.ts';
import { element } from './element.ts';

export type BannerNotice = 'switching' | 'pointedOut' | 'notFound' | null;
export type Shown = Exclude<AssumedAccount, { state: 'partner' }>;
type Text = ReturnType<typeof accountWords>;

export interface Drawing {
  readonly account: Shown;
  readonly folded: boolean;
  readonly notice: BannerNotice;
  readonly now: number;
  readonly text: Text;
  readonly language: string;
  readonly onSwitchBack: (event: Event) => void;
  readonly onFold: () => void;
  readonly onForget: (event: Event) => void;
}

/** The banner's content. Names come from the console: text only, and kept apart from the text around them. */
export function drawBanner(drawing: Drawing): HTMLElement {
  const { account, folded, notice, text } = drawing;
  const customer = account.state === 'mismatch' ? account.observed : account.customer;
  const colour =
    account.state === 'confirmed' ? colourOf(account.customer.id ?? account.customer.account ?? '') : null;
  const name =
    customer === null ? (account.state === 'unknown' ? account.shown : null) : displayName(customer);
  const bar = element(
    'section',
    {
      class: `bar ${account.state}${folded ? ' folded' : ''}`,
      'aria-label': text.region,
      lang: drawing.language,
    },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, markOf(account, customer)),
    element(
      'b',
      { class: 'name', title: name },
      name === null ? text.unknownTitle : element('bdi', {}, name),
    ),
    ...(folded ? [] : facts(drawing, customer)),
    element('span', { class: 'space' }),
    notice === null
      ? null
      : element(
          'span',
          { class: 'notice', role: 'status' },
          notice === 'switching' ? text.switching : text[notice],
        ),
    !folded && account.state === 'unknown'
      ? button({ class: 'quiet', title: text.forgetHint }, text.forget, drawing.onForget)
      : null,
    button({ class: 'act', disabled: notice === 'switching' && '' }, text.switchRole, drawing.onSwitchBack),
    button(
      {
        class: 'quiet fold',
        'aria-label': folded ? text.unfold : text.fold,
        title: folded ? text.unfold : text.fold,
        'aria-expanded': String(!folded),
      },
      folded ? '▾' : '–',
      drawing.onFold,
    ),
  );
  if (colour !== null) {
    bar.style.setProperty('--paint', colour.paint);
    bar.style.setProperty('--ink', colour.ink);
  }
  return bar;
}

/** How long the account has been confirmed, or in words what is not known. */
export function stateWords(account: Shown, now: number, text: Text): string {
  switch (account.state) {
    case 'confirmed': {
      const minutes = Math.max(0, Math.floor((now - account.since) / 60_000));
      return minutes < 60 ? text.minutes(minutes) : text.hours(Math.floor(minutes / 60), minutes % 60);
    }
    case 'requested':
      return text.requested;
    case 'mismatch':
      return text.mismatch(displayName(account.customer), displayName(account.observed));
    case 'unknown': {
      const words = text.unknown[account.why];
      return typeof words === 'string' ? words : words(account.shown ?? '');
    }
  }
}

function facts({ account, now, text }: Drawing, customer: CustomerRef | null): (Node | null)[] {
  const { account: login, name, id } = customer ?? { account: null, name: null, id: null };
  return [
    login !== null && name !== null ? element('bdi', { class: 'fact login' }, login) : null,
    id === null ? null : idButton(id, text),
    element('span', { class: 'fact words', role: 'status' }, stateWords(account, now, text)),
    account.state === 'confirmed' && name === null
      ? element('span', { class: 'fact quiet-words' }, text.hiddenName)
      : null,
  ];
}

function markOf(account: Shown, customer: CustomerRef | null): string {
  if (account.state === 'mismatch') return '!';
  return customer === null ? '?' : initialsOf(displayName(customer));
}

function idButton(id: string, text: Text): HTMLElement {
  const short = id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
  const made = button(
    { class: 'id', title: `${text.copyId}: ${id}`, 'aria-label': text.copyId },
    `${text.id} ${short}`,
    () => {
      void navigator.clipboard.writeText(id).then(() => made.setAttribute('data-copied', text.copied));
    },
  );
  made.addEventListener('pointerleave', () => made.removeAttribute('data-copied'));
  return made;
}

function button(
  attributes: Readonly<Record<string, string | false | null>>,
  label: string,
  act: (event: Event) => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}
