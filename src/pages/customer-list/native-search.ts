import type { PropertyKey } from '../../core/customer/record.ts';
import type { NativeSearch } from '../../core/directory/reading.ts';
import { isVisible, newTexts, press, visibleTexts, type Waiting, waitFor } from '../dom.ts';
import { closest, contains, contentOf, focusedElement, queryAll } from '../flat-tree.ts';
import { chooseOption, enterText, pressEnter } from './fields.ts';
import {
  type Before,
  hasOtherRows,
  lookAtList,
  type PageOutcome,
  saysEmpty,
  waitForList,
} from './list-change.ts';
import { readPager } from './pager.ts';
import { currentList, type ListReading } from './read.ts';
import {
  clearControl,
  findSearch,
  findSearches,
  type SearchControl,
  searchProperty,
  submitControl,
} from './search-control.ts';

export type SearchOutcome = 'found' | 'nobody' | 'no-control' | 'no-answer' | 'stopped';

/** What the console's own search looks for now, `null` where it looks for nothing or there is none. */
export function readSearch(): NativeSearch | null {
  for (const control of findSearches()) {
    const text = soughtBy(control);
    if (text !== null) return { property: control.property, text };
  }
  return null;
}

function soughtBy({ tag, field }: SearchControl): string | null {
  return tag?.value ?? (field.value.trim() || null);
}

/** `null` where no search was found: then nobody can tell whether the list is the whole one. */
export function isSearching(): boolean | null {
  return findSearch() === null ? null : readSearch() !== null;
}

/** Looks for one customer by the console's own search: property, value, Enter. Done when the list shows it alone. */
export async function searchById(id: string, waiting: Waiting): Promise<SearchOutcome> {
  if (findSearch() === null) return 'no-control';
  // An earlier search that found nobody: its words would be taken for the answer to this one.
  if (readSearch() !== null && currentList() === null) {
    const cleared = await clearSearch(waiting);
    if (cleared !== 'done') return cleared === 'error' ? 'no-answer' : cleared;
  }
  if (showsOnly(currentList(), id) && readSearch()?.text === id) return 'found';
  const control = await lookAt('id', waiting);
  if (waiting.signal.aborted) return 'stopped';
  if (control === null) return 'no-control';
  const before = lookAtList();
  const answer = (list: ListReading | null): boolean =>
    list === null ? saysEmpty(before) || saysZero(before) : showsOnly(list, id);
  const end = await submit(control, id, before, answer, waiting);
  if (end === 'error') return 'no-answer';
  if (end !== 'done') return end;
  return currentList() === null ? 'nobody' : 'found';
}

/**
 * Has the console search for what it was asked before. Done when the list has answered; where it does not, the field is
 * emptied again: it must not say that the list was searched.
 */
export async function searchAgain({ property, text }: NativeSearch, waiting: Waiting): Promise<PageOutcome> {
  const control = property === null ? findSearch() : await lookAt(property, waiting);
  if (waiting.signal.aborted) return 'stopped';
  if (control === null) return 'no-control';
  const before = lookAtList();
  const total = totalOf(currentList());
  const answer = (list: ListReading | null): boolean =>
    readSearch()?.text === text &&
    (list === null
      ? saysEmpty(before) || saysZero(before)
      : hasOtherRows(list, before) || totalOf(list) !== total);
  const end = await submit(control, text, before, answer, waiting);
  if (end === 'no-answer' || end === 'error') await clearSearch(waiting);
  return end;
}

/** Empties the console's own search. Done when the whole list is back. */
export async function clearSearch(waiting: Waiting): Promise<PageOutcome> {
  const controls = findSearches();
  if (controls.length === 0) return 'no-control';
  const control = controls.find((one) => soughtBy(one) !== null);
  if (control === undefined) return 'done';
  if (waiting.signal.aborted) return 'stopped';
  const before = lookAtList();
  const total = totalOf(currentList());
  const isWhole = (list: ListReading | null): boolean =>
    readSearch() === null && list !== null && (hasOtherRows(list, before) || totalOf(list) !== total);
  if (control.tag !== null) {
    const close = tagCloser(control.tag.element) ?? clearControl(control);
    if (close === null) return 'no-control';
    press(close);
    return waitForList(before, isWhole, waiting);
  }
  // What was typed and never asked for leaves no trace in the list.
  const end = await submit(control, '', before, isWhole, {
    ...waiting,
    limit: Math.min(waiting.limit, 5000),
  });
  return end === 'no-answer' && readSearch() === null && currentList() !== null ? 'done' : end;
}

function totalOf(list: ListReading | null): number | null {
  return list === null ? null : (readPager(list)?.total ?? null);
}

/** Every row is this customer's. A list that shows no IDs is believed when one row is left. */
function showsOnly(list: ListReading | null, id: string): boolean {
  if (list === null || list.rows.length === 0) return false;
  if (list.rows.every(({ texts }) => !texts.has('id'))) return list.rows.length === 1;
  return list.rows.every(({ ref }) => ref.id?.toLowerCase() === id.toLowerCase());
}

/** "Total: 0" beside an empty list. */
function saysZero({ texts }: Before): boolean {
  return newTexts(texts, 40).some(
    (element) => /^\D{0,20}\b0\b\D{0,10}$/.test(contentOf(element)) && isVisible(element),
  );
}

/** Types and asks: Enter first, then the looking glass, since a search may know only one of them. */
async function submit(
  control: SearchControl,
  text: string,
  before: Before,
  isThere: (list: ListReading | null) => boolean,
  waiting: Waiting,
): Promise<Exclude<PageOutcome, 'no-control'>> {
  const { field } = control;
  enterText(field, text);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  pressEnter(field);
  const hasMoved = (): boolean => {
    const list = currentList();
    return list === null ? before.rows !== '' : hasOtherRows(list, before);
  };
  const moved = await waitFor(hasMoved, { ...waiting, limit: Math.min(1500, waiting.limit) });
  if (moved === null) {
    const button = field.isConnected ? submitControl(control) : null;
    if (button !== null) press(button);
  }
  return waitForList(before, isThere, waiting);
}

/** The search with its property set to this one, or `null` where it cannot be. */
async function lookAt(property: PropertyKey, waiting: Waiting): Promise<SearchControl | null> {
  const control = findSearch();
  if (control === null || control.property === property) return control;
  if (control.chooser instanceof HTMLSelectElement) {
    const options = [...control.chooser.options];
    const index = options.findIndex(({ text }) => searchProperty(text) === property);
    if (index < 0) return null;
    chooseOption(control.chooser, index);
  } else {
    const opener = control.chooser ?? (control.offers ? control.field : null);
    // A form has a field of its own for it, or nobody has.
    if (opener === null) return findSearches().find((one) => one.property === property) ?? null;
    if (!(await choose(property, opener, waiting))) return null;
    if (control.chooser === null) return waitFor(() => findOpenSearch(control), waiting);
  }
  return waitFor(
    () => {
      const now = findSearch();
      return now?.property === property ? now : null;
    },
    { ...waiting, limit: Math.min(waiting.limit, 3000) },
  );
}

/** A field that turns the property into a tag may be exchanged for another; the one with the cursor is meant. */
function findOpenSearch(control: SearchControl): SearchControl | null {
  const active = focusedElement();
  const field = active instanceof HTMLInputElement && contains(control.box, active) ? active : control.field;
  return field.isConnected ? { ...control, field } : findSearch();
}

/** Opens the chooser and presses the entry of the property among what appeared. */
async function choose(property: PropertyKey, opener: HTMLElement, waiting: Waiting): Promise<boolean> {
  const before = visibleTexts(60);
  const entries = (): HTMLElement[] =>
    newTexts(before, 60).filter(
      (element) =>
        searchProperty(contentOf(element)) === property && closest(element, 'th, td, [role=row]') === null,
    );
  const opened = async (act: () => void, limit: number): Promise<HTMLElement | null> => {
    act();
    const entry = await waitFor(() => entries()[0], { ...waiting, limit: Math.min(limit, waiting.limit) });
    return entry;
  };
  const entry =
    (await opened(() => {
      opener.focus();
      press(opener);
    }, 2000)) ?? (await opened(() => pressEnter(opener), 800));
  if (entry === null) return false;
  press(entry);
  return true;
}

/** The picture at the end of a tag that takes it away. */
function tagCloser(tag: HTMLElement): HTMLElement | null {
  const pictures = queryAll(tag, 'button, a, [role=button], i, span, svg');
  const close = pictures.filter((one) => isVisible(one) && /^[×✕xX]?$/.test(contentOf(one).trim()));
  return close.at(-1) ?? null;
}
