import { type AssumedAccount, customerOf, isNoteworthy } from '../core/account/assumed-account.ts';
import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { Marking } from '../core/label/marking.ts';
import type { ShownPlan, ShownSettings } from '../platform/shown-items.ts';
import type { accountWords } from '../ui/strings/account.ts';
import type { Language } from '../ui/strings/words.ts';
import { element } from './element.ts';
import type { Standing } from './standing.ts';

export type BannerNotice = 'switching' | 'pointedOut' | 'notFound' | null;
type Text = ReturnType<typeof accountWords>;

export interface Drawing {
  readonly account: AssumedAccount;
  readonly standing: Standing;
  readonly partner: readonly string[];
  /** What this page's own header shows. */
  readonly shown: string;
  readonly marking: Marking | null;
  readonly folded: boolean;
  readonly settings: ShownSettings;
  readonly notice: BannerNotice;
  readonly plan: ShownPlan | null;
  readonly now: number;
  readonly text: Text;
  readonly language: Language;
}

export interface BannerEvents {
  readonly switchBack: (event: Event) => void;
  readonly fold: () => void;
  readonly note: (event: Event) => void;
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
  const note = button('quiet note', on.note);
  const act = button('act', on.switchBack);
  const fold = button('quiet fold', on.fold);
  const bar = element(
    'section',
    {},
    mark,
    facts,
    element('span', { class: 'space' }),
    notice,
    note,
    act,
    fold,
  );
  return {
    bar,
    update: (drawing) => {
      const { account, folded, text, marking, standing } = drawing;
      const customer = customerOf(account);
      const isOwn = !isNoteworthy(account);
      // Nobody's account: the banner is there for the plan only.
      const isEmpty = isOwn && standing.verdict === 'same';
      const isInside = marking?.isProtected && account.state !== 'requested';
      bar.className = `bar ${standing.state}${folded ? ' folded' : ` ${drawing.settings.bannerSize}`}${isInside ? ' protected' : ''}`;
      bar.ariaLabel = text.region;
      bar.lang = drawing.language;
      paint(bar, standing.state === 'confirmed' ? marking : null);
      mark.textContent = standing.about === null ? (marking?.initials ?? '?') : '!';
      facts.replaceChildren(
        ...(isEmpty ? [] : folded ? namesOf(drawing, customer) : factsOf(drawing, customer)),
      );
      const rare = globalThis.behalfDriver?.drawRare(note, drawing, on);
      notice.textContent = rare || (drawing.notice === 'switching' ? text.switching : '');
      note.hidden = folded || standing.state !== 'confirmed';
      note.textContent = text.note;
      act.hidden = isOwn;
      act.textContent = text.switchRole;
      act.disabled = drawing.notice === 'switching';
      fold.textContent = folded ? '▾' : '–';
      fold.title = folded ? text.unfold : text.fold;
      fold.ariaLabel = fold.title;
      fold.ariaExpanded = String(!folded);
    },
  };
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
  if (marking?.isProtected) names.push(element('span', { class: 'label' }, text.isProtected));
  return names;
}

/** How long the account has been confirmed, or in words what is not known, of this page or at all. */
export function stateWords(drawing: Drawing): string {
  const { account, now, text } = drawing;
  if (!isPlain(drawing.standing.state)) return globalThis.behalfDriver?.describe(drawing).state ?? text.check;
  if (account.state === 'requested') return text.requested;
  if (account.state !== 'confirmed') return '';
  const minutes = Math.max(0, Math.floor((now - account.since) / 60_000));
  return minutes < 60 ? text.minutes(minutes) : text.hours(Math.floor(minutes / 60), minutes % 60);
}

/** Whether there is something to say that only the driver has the words for. */
export function needsDriver({ standing, plan, notice }: Drawing): boolean {
  return !isPlain(standing.state) || plan !== null || notice === 'pointedOut' || notice === 'notFound';
}

function isPlain(state: Standing['state']): boolean {
  return state === 'partner' || state === 'confirmed' || state === 'requested';
}

function factsOf(drawing: Drawing, customer: CustomerRef | null): HTMLElement[] {
  const { marking, text, standing } = drawing;
  const words = element('span', { class: 'fact words', role: 'status' }, stateWords(drawing));
  // Of a page that is somebody else's the words say both names.
  if (standing.verdict !== 'same') return [words];
  const { account: login, name, id } = customer ?? { account: null, name: null, id: null };
  return [
    ...namesOf(drawing, customer),
    login !== null && name !== null ? element('bdi', { class: 'fact' }, login) : null,
    id === null ? null : idButton(id, text),
    words,
    standing.state === 'confirmed' && name === null
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

export function button(className: string, act: (event: Event) => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className });
  made.addEventListener('click', act);
  return made;
}
