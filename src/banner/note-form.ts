import { type AssumedAccount, customerOf } from '../core/account/assumed-account.ts';
import { type CustomerRef, displayName, isSameCustomer } from '../core/account/customer-ref.ts';
import { isolated } from '../core/customer/text.ts';
import { NOTE_LENGTH } from '../core/journal/entry.ts';
import { sendJournal } from '../platform/journal-messages.ts';
import { isDeliberate, isInSight } from '../ui/deliberate.ts';
import { styleSheet } from '../ui/host-element.ts';
import { accountWords } from '../ui/strings/account.ts';
import { noteWords } from '../ui/strings/note.ts';
import type { Language } from '../ui/strings/words.ts';
import { button, type Drawing } from './draw.ts';
import { element } from './element.ts';
import { PRESSES } from './guard.ts';
import css from './note-form.css?inline';

const SHEET = styleSheet(css);

interface OpenNote {
  readonly customer: CustomerRef;
  /** Where the form stands in the banner. */
  readonly place: HTMLElement;
  /** The form's own, which no script of the page gets hold of. */
  readonly root: ShadowRoot;
  readonly field: HTMLInputElement;
  readonly save: () => void;
  /** Without saving. */
  readonly close: () => void;
}

let open: OpenNote | null = null;

/**
 * Opens the form for a note on the stay that is under way, or closes it. It starts empty and is closed to the page:
 * neither what was written before nor what is being written is to be read there.
 */
export function openNote(opener: HTMLElement, account: AssumedAccount | null): void {
  if (open?.place.isConnected) open.close();
  else if (account?.state === 'confirmed') open = makeForm(opener, account.customer);
}

/** A note on one customer is not kept for another. */
export function keepNote({ account, standing, folded }: Drawing): void {
  const customer = standing.state === 'confirmed' && !folded ? customerOf(account) : null;
  if (open !== null && (customer === null || !isSameCustomer(customer, open.customer))) open.close();
}

/** What happens to ours, before the page hears of it: of what is typed into the note it hears nothing. */
export function hearNote(event: Event): void {
  if (open === null || open.root.activeElement === null || PRESSES.includes(event.type)) return;
  event.stopImmediatePropagation();
  if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.isComposing) return;
  const { root, field } = open;
  if (event.key === 'Escape') open.close();
  if (event.key !== 'Enter' || root.activeElement !== field) return;
  // The same stroke would press the button that has the focus once this is saved.
  event.preventDefault();
  if (!event.repeat && isInSight(field, hostOf(open.place))) open.save();
}

function makeForm(opener: HTMLElement, customer: CustomerRef): OpenNote {
  const outer = opener.getRootNode() as ShadowRoot;
  const language = opener.closest<HTMLElement>('[lang]')?.lang as Language;
  const words = noteWords(language);
  const field = element('input', {
    id: 'field',
    maxlength: String(NOTE_LENGTH),
    autocomplete: 'off',
    'aria-describedby': 'said',
  });
  const said = element('p', { id: 'said', role: 'status' }, words.hint);
  const rest = (): void => {
    opener.textContent = accountWords(language).note;
  };
  const close = (): void => {
    if (open?.place === place) open = null;
    const hadFocus = root.activeElement !== null;
    place.remove();
    opener.ariaExpanded = 'false';
    if (hadFocus) opener.focus();
  };
  const save = (): void => {
    const note = field.value.trim();
    field.focus();
    if (note === '' || saves.disabled) return;
    saves.disabled = true;
    said.textContent = words.saving;
    sendJournal('journal.note', { stay: null, note }).then(
      () => {
        if (!place.isConnected) return;
        opener.textContent = words.done;
        opener.addEventListener('blur', rest, { once: true });
        close();
      },
      () => {
        saves.disabled = false;
        said.textContent = words.failed;
      },
    );
  };
  const deliberately = (act: () => void) => (event: Event) => {
    if (isDeliberate(event, hostOf(place))) act();
  };
  const saves = button('save', deliberately(save));
  saves.textContent = words.save;
  const cancels = button('', close);
  cancels.textContent = words.cancel;
  const label = element('label', { for: 'field' }, words.of(isolated(displayName(customer))));
  const place = element('div', { class: 'note-form' });
  place.style.fontSize = getComputedStyle(opener).fontSize;
  const root = place.attachShadow({ mode: 'closed' });
  if (!outer.adoptedStyleSheets.includes(SHEET)) outer.adoptedStyleSheets.push(SHEET);
  root.adoptedStyleSheets = [SHEET];
  root.append(
    element(
      'div',
      { class: 'panel', role: 'dialog', 'aria-label': words.name, lang: language },
      label,
      field,
      saves,
      cancels,
      said,
    ),
  );
  // A page that closes what is open when something beside it is pressed hears nothing of the form.
  for (const type of PRESSES) place.addEventListener(type, (event) => event.stopPropagation());
  outer.append(place);
  opener.ariaExpanded = 'true';
  rest();
  field.focus();
  return { customer, place, root, field, save, close };
}

function hostOf(place: HTMLElement): HTMLElement {
  return (place.getRootNode() as ShadowRoot).host as HTMLElement;
}
