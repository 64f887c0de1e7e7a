import { type AssumedAccount, customerOf, isNoteworthy } from '../core/account/assumed-account.ts';
import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { Marking } from '../core/label/marking.ts';
import type { ShownPlan } from '../platform/shown-items.ts';
import type { accountWords } from '../ui/strings/account.ts';
import { element } from './element.ts';

export type BannerNotice = 'switching' | 'pointedOut' | 'notFound' | null;
type Text = ReturnType<typeof accountWords>;

export interface Drawing {
  readonly account: AssumedAccount;
  readonly marking: Marking | null;
  readonly folded: boolean;
  readonly notice: BannerNotice;
  readonly plan: ShownPlan | null;
  readonly now: number;
  readonly text: Text;
  readonly language: string;
}

export interface BannerEvents {
  readonly switchBack: (event: Event) => void;
  readonly fold: () => void;
  readonly forget: (event: Event) => void;
  readonly endPlan: (event: Event) => void;
}

export interface BannerView {
  readonly bar: HTMLElement;
  update(drawing: Drawing): void;
}

/**
 * The banner's content. Names come from the console: text only, and kept apart from the text around them. The buttons
 * stay the same elements for good, so that a press is never lost to news that arrives while the mouse button is down.
 */
export function bannerView(on: BannerEvents): BannerView {
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
  const facts = element('span', { class: 'facts' });
  const notice = element('span', { class: 'notice', role: 'status' });
  const forget = button('quiet', on.forget);
  const endPlan = button('quiet', on.endPlan);
  const act = button('act', on.switchBack);
  const fold = button('quiet fold', on.fold);
  const bar = element(
    'section',
    {},
    mark,
    facts,
    element('span', { class: 'space' }),
    notice,
    endPlan,
    forget,
    act,
    fold,
  );
  return {
    bar,
    update: (drawing) => {
      const { account, folded, text, plan, marking } = drawing;
      const customer = customerOf(account);
      // Nobody's account: the banner is there for the plan only.
      const isEmpty = !isNoteworthy(account);
      const isInside = marking?.isProtected && account.state !== 'requested';
      bar.className = `bar ${account.state}${folded ? ' folded' : ''}${isInside ? ' protected' : ''}`;
      bar.ariaLabel = text.region;
      bar.lang = drawing.language;
      paint(bar, account.state === 'confirmed' ? marking : null);
      mark.textContent = account.state === 'mismatch' ? '!' : (marking?.initials ?? '?');
      facts.replaceChildren(
        ...(isEmpty ? [] : folded ? namesOf(drawing, customer) : factsOf(drawing, customer)),
      );
      notice.textContent = plan ? planWords(plan, text) : drawing.notice === null ? '' : text[drawing.notice];
      endPlan.hidden = plan === null;
      endPlan.textContent = plan?.ended ? text.dismiss : text.cancel;
      forget.hidden = isEmpty || folded || account.state !== 'unknown';
      forget.textContent = text.forget;
      forget.title = text.forgetHint;
      act.hidden = isEmpty;
      act.textContent = text.switchRole;
      act.disabled = drawing.notice === 'switching';
      fold.textContent = folded ? '▾' : '–';
      fold.title = folded ? text.unfold : text.fold;
      fold.ariaLabel = fold.title;
      fold.ariaExpanded = String(!folded);
    },
  };
}

/** Where the plan stands. Why it failed takes more room: the popup says it, and offers to try again. */
function planWords({ step, customer, ended }: ShownPlan, text: Text): string {
  const words = ended
    ? text.planFailed
    : step === 'leave'
      ? text.leaving
      : step === 'confirm'
        ? text.confirming
        : text.finding;
  return words(displayName(customer));
}

function paint(bar: HTMLElement, colour: Marking | null): void {
  for (const name of ['paint', 'ink'] as const) {
    if (colour === null) bar.style.removeProperty(`--${name}`);
    else bar.style.setProperty(`--${name}`, colour[name]);
  }
}

/** The name, and the label that the team gave. */
function namesOf({ account, marking, text }: Drawing, customer: CustomerRef | null): HTMLElement[] {
  const name =
    customer === null ? (account.state === 'unknown' ? account.shown : null) : displayName(customer);
  const names = [
    element(
      'b',
      { class: 'name', title: name },
      name === null ? text.unknownTitle : element('bdi', {}, name),
    ),
  ];
  if (marking?.label) names.push(element('bdi', { class: 'label', title: marking.note }, marking.label));
  return names;
}

/** How long the account has been confirmed, or in words what is not known. */
export function stateWords(account: AssumedAccount, now: number, text: Text): string {
  switch (account.state) {
    case 'partner':
      return '';
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

function factsOf(drawing: Drawing, customer: CustomerRef | null): HTMLElement[] {
  const { account, marking, now, text } = drawing;
  const { account: login, name, id } = customer ?? { account: null, name: null, id: null };
  return [
    ...namesOf(drawing, customer),
    login !== null && name !== null ? element('bdi', { class: 'fact' }, login) : null,
    id === null ? null : idButton(id, text),
    element('span', { class: 'fact words', role: 'status' }, stateWords(account, now, text)),
    account.state === 'confirmed' && name === null
      ? element('span', { class: 'fact quiet-words' }, text.hiddenName)
      : null,
    marking?.note ? element('bdi', { class: 'fact quiet-words', title: marking.note }, marking.note) : null,
  ].filter((fact) => fact !== null);
}

function idButton(id: string, text: Text): HTMLElement {
  const short = id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
  const made = button('id', () => {
    void navigator.clipboard.writeText(id).then(() => made.setAttribute('data-copied', text.copied));
  });
  made.textContent = `${text.id} ${short}`;
  made.title = `${text.copyId}: ${id}`;
  made.addEventListener('pointerleave', () => made.removeAttribute('data-copied'));
  return made;
}

function button(className: string, act: (event: Event) => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className });
  made.addEventListener('click', act);
  return made;
}
