import { closest, contains, parentOf, queryAll } from '../flat-tree.ts';
import { listParts, surroundings } from './list-box.ts';
import type { PageNumber } from './page-numbers.ts';
import { isOff, type PagerParts, partsOf } from './pager-parts.ts';
import { type Figures, figuresOf, sizeOf } from './paging-labels.ts';
import type { ListReading } from './read.ts';

/** What the pager of a list shows; `null` for what it does not show. */
export interface Pager {
  /** From 1. */
  readonly page: number | null;
  readonly pages: number | null;
  /** Customers in the whole list, or in the console's own search while it holds one. */
  readonly total: number | null;
  readonly pageSize: number | null;
  /** "11–20 of 240". */
  readonly from: number | null;
  readonly to: number | null;
  readonly hasNext: boolean;
  readonly parts: PagerParts;
  /** The browser's own drop-down of page sizes; it may stand on the other side of the list. */
  readonly sizes: HTMLSelectElement | null;
  /** Where it stands: nothing else of the page may be hidden or pressed for it. */
  readonly blocks: readonly HTMLElement[];
}

/**
 * The pager of a list: the nearest box beside the list, below it rather than above, that says a total or a page or
 * holds ways to other pages. `null` where there is none: then all rows are on the page, or nobody can tell.
 */
export function readPager(list: ListReading): Pager | null {
  const skips = listParts(list);
  let found: { blocks: HTMLElement[]; parts: PagerParts; other: PagerParts } | null = null;
  let extraLevels = 2;
  let outside: PagerParts | null = null;
  for (const { above, below } of surroundings(list)) {
    if (found !== null) {
      // A pager without a total: some pages say it apart from the controls, a box further out.
      if (extraLevels-- === 0) break;
      outside = partsOf([...below, ...above], skips);
      if (figuresOf(outside.words).total !== null) break;
      outside = null;
      continue;
    }
    const under = partsOf(below, skips);
    const over = partsOf(above, skips);
    if (isPager(under)) found = { blocks: relevant(below, under), parts: under, other: over };
    else if (isPager(over) && saysSomething(over))
      found = { blocks: relevant(above, over), parts: over, other: under };
    if (found === null) continue;
    const { other } = found;
    if (figuresOf(found.parts.words).total !== null) break;
    if (figuresOf(other.words).total !== null) {
      outside = other;
      break;
    }
  }
  if (found === null) return null;
  const { blocks, parts, other } = found;
  const beside = figuresOf(other.words).pageSize === null ? null : sizeSelect(other);
  const sizes = sizeSelect(parts) ?? beside;
  return { ...readFigures(list, parts, outside, sizes), parts, sizes, blocks };
}

function isPager(parts: PagerParts): boolean {
  return saysSomething(parts) || (parts.next !== null && parts.previous !== null);
}

function saysSomething({ numbers, words, next, previous }: PagerParts): boolean {
  const { total, page, pages, from } = figuresOf(words);
  const single = numbers.length === 1 && next === null && previous === null;
  return (numbers.length > 0 && !single) || total !== null || pages !== null || (page ?? from) !== null;
}

function relevant(blocks: readonly HTMLElement[], parts: PagerParts): HTMLElement[] {
  const told = parts.places.filter((_, at) => parts.words[at]?.sign !== 'X');
  const elements = [...told, ...parts.numbers.map(({ target }) => target), parts.next, parts.previous];
  return blocks.filter((block) => elements.some((element) => element !== null && contains(block, element)));
}

type Numbers = Omit<Pager, 'parts' | 'sizes' | 'blocks'>;

function readFigures(
  { rows }: ListReading,
  parts: PagerParts,
  outside: PagerParts | null,
  sizes: HTMLSelectElement | null,
): Numbers {
  const { numbers, next, previous } = parts;
  const said = withParts(figuresOf(parts.words), parts, rows.length);
  const last = numbers.at(-1)?.page ?? null;
  const nextOff = next !== null && isBlocked(next, previous);
  const previousOff = previous !== null && isBlocked(previous, next);
  let total = said.total ?? (outside === null ? null : figuresOf(outside.words).total);
  if (total !== null && total < rows.length) total = null;
  const { from, to } = said;
  let page = currentOf(numbers) ?? said.page ?? selectedPage(parts)?.page ?? null;
  if (page === null && (from === 1 || (previousOff && !nextOff))) page = 1;
  if (page === null && nextOff && numbers.length > 0) page = last;
  let pages = said.pages ?? selectedPage(parts)?.pages ?? null;
  if (pages === null && last !== null && (hasGap(numbers) || (nextOff && page === last))) pages = last;
  if (page === 1 && nextOff) pages ??= 1;
  const shownSize = said.pageSize ?? shownChoice(parts, sizes, { rows: rows.length, total });
  const isLast =
    to !== null && total !== null ? to >= total : pages !== null && page !== null ? page >= pages : nextOff;
  let pageSize =
    shownSize ??
    (isLast || total === null ? null : from !== null && to !== null ? to - from + 1 : rows.length);
  if (pageSize === 0) pageSize = null;
  if (page === null && from !== null && pageSize !== null) page = Math.floor((from - 1) / pageSize) + 1;
  if (pages === null && total !== null && pageSize !== null) pages = Math.max(1, Math.ceil(total / pageSize));
  const hasNext =
    to !== null && total !== null
      ? to < total
      : said.pages !== null && page !== null
        ? page < said.pages
        : next !== null
          ? !nextOff
          : numbers.some((number) => page !== null && number.page > page) ||
            (page !== null && pages !== null && numbers.length > 0 && page < pages);
  return { page, pages, total, pageSize, from, to, hasNext };
}

/** "3 / 24" between two steps counts pages, unless as many rows stand there: then it is "10 of 240". */
function withParts(said: Figures, { next, previous }: PagerParts, rows: number): Figures {
  const { part, whole } = said;
  if (part === null || whole === null || part > whole || said.pages !== null || said.total !== null)
    return said;
  if (next === null && previous === null) return said;
  return part === rows && part > 1 ? { ...said, total: whole } : { ...said, page: part, pages: whole };
}

/** "Next" without a link while "Previous" is one leads nowhere. */
function isBlocked(control: HTMLElement, counterpart: HTMLElement | null): boolean {
  if (isOff(control)) return true;
  const isLink = (element: HTMLElement): boolean => element.matches('a, button, input, [role=button]');
  if (counterpart === null || isLink(control) || !isLink(counterpart)) return false;
  return getComputedStyle(control).cursor !== 'pointer';
}

const CURRENT = /(^|[-_\s])(is-)?(active|actived|current|selected|checked|cur|curr|on)($|[-_\s])/i;

/** The page in front: announced or marked as such, or the only one that is drawn otherwise. */
export function currentOf(numbers: readonly PageNumber[]): number | null {
  const ways: ((number: PageNumber) => boolean)[] = [
    ({ item }) =>
      within(item).some((one) => /^(page|true|step)$/.test(one.getAttribute('aria-current') ?? '')),
    ({ item }) =>
      within(item).some((one) =>
        one.matches('[aria-selected=true], [aria-pressed=true], [aria-checked=true]'),
      ),
    ({ item }) => within(item).some((one) => CURRENT.test(one.getAttribute('class') ?? '')),
  ];
  for (const way of ways) {
    const chosen = numbers.filter(way);
    if (chosen.length === 1) return chosen[0]?.page ?? null;
  }
  return (
    oddOne(numbers, ({ target }) => String(closest(target, 'a[href], button:not([disabled])') !== null)) ??
    oddOne(numbers, lookOf)
  );
}

function within(item: HTMLElement): Element[] {
  return [item, ...queryAll(item, '*')];
}

function lookOf({ target, item }: PageNumber): string {
  const { color, fontWeight } = getComputedStyle(target);
  return [color, fontWeight, ...[target, item].map((one) => getComputedStyle(one).backgroundColor)].join();
}

function oddOne(numbers: readonly PageNumber[], trait: (number: PageNumber) => string): number | null {
  if (numbers.length < 3) return null;
  const traits = numbers.map(trait);
  const odd = numbers.filter((_, at) => traits.filter((other) => other === traits[at]).length === 1);
  return odd.length === 1 && new Set(traits).size === 2 ? (odd[0]?.page ?? null) : null;
}

function hasGap(numbers: readonly PageNumber[]): boolean {
  return numbers.some(({ page }, at) => at > 0 && page - (numbers[at - 1]?.page ?? page) > 1);
}

/** A selection of pages: 1, 2, 3 and so on. */
export function selectedPage({
  selects,
}: PagerParts): { page: number; pages: number; select: HTMLSelectElement } | null {
  for (const select of selects) {
    const pages = [...select.options].map(({ text }) =>
      Number(/^\D*(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN),
    );
    const rising = pages.length > 0 && pages.every((page, at) => page === at + 1);
    if (rising && select.selectedIndex >= 0)
      return { page: select.selectedIndex + 1, pages: pages.length, select };
  }
  return null;
}

/** A page size that stands alone: chosen in a selection, or the one loose number that the rows bear out. */
function shownChoice(
  parts: PagerParts,
  select: HTMLSelectElement | null,
  { rows, total }: { rows: number; total: number | null },
): number | null {
  if (select !== null) return sizesOf(select)[select.selectedIndex] ?? null;
  // Several side by side are a list of choices that is just open.
  const isAlone = ({ item }: PageNumber): boolean =>
    parts.loose.filter((other) => parentOf(other.item) === parentOf(item) && other.page !== total).length ===
    1;
  const sizes = parts.loose.filter(
    (number) => number.page >= Math.max(5, rows) && number.page !== total && isAlone(number),
  );
  return sizes.length === 1 ? (sizes[0]?.page ?? null) : null;
}

function sizeSelect({ selects }: PagerParts): HTMLSelectElement | null {
  return selects.find((select) => isSizes(sizesOf(select))) ?? null;
}

/** By index of the option; `null` for "All" and the like. */
export function sizesOf(select: HTMLSelectElement): (number | null)[] {
  return [...select.options].map(({ text }) => sizeOf(text));
}

function isSizes(sizes: readonly (number | null)[]): boolean {
  const known = sizes.filter((size) => size !== null);
  return (
    known.length > 0 && known.every((size, at) => size >= 5 && (at === 0 || size - (known[at - 1] ?? 0) > 1))
  );
}
