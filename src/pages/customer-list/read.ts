import type { CustomerRef } from '../../core/account/customer-ref.ts';
import { ABSENT, type Field, known, MASKED } from '../../core/customer/field.ts';
import type { PropertyKey } from '../../core/customer/record.ts';
import { isBlank, isMasked, labelForm, tidy } from '../../core/customer/text.ts';
import type { Problem } from '../../core/problem.ts';
import { isVisible, linesOf, textOf } from '../dom.ts';
import { childrenOf, openRoots, queryAll, renderedText } from '../flat-tree.ts';
import { findGrid, type Grid, type GridRow } from './grid.ts';

/** The list as it is on the page at this moment. Rows and elements go stale with the next change of the page. */
export interface ListReading {
  readonly grid: Grid;
  readonly rows: readonly CustomerRow[];
  readonly problems: readonly Problem<ListProblem>[];
}

export type ListProblem = 'no-key-column' | 'no-operation-column';

export interface CustomerRow extends GridRow {
  readonly ref: RowRef;
  /** The texts of the cells that were understood, by property; combined cells are taken apart. */
  readonly texts: ReadonlyMap<PropertyKey, string>;
}

/** Like `CustomerRef`, but of a row that may show neither ID nor account. */
export type RowRef = CustomerRef;

/** `null` where no list of customers is on the page. */
export function readList(root: HTMLElement): ListReading | null {
  const grid = findGrid(root);
  if (grid === null) return null;
  const shown = new Set(grid.columns.flatMap((column) => column.properties));
  const problems: Problem<ListProblem>[] = [];
  if (!shown.has('id') && !shown.has('account')) problems.push({ code: 'no-key-column' });
  if (grid.rows.every((row) => row.operation === null)) problems.push({ code: 'no-operation-column' });
  const understood = shown.has('account') ? grid : withAccounts(grid);
  return { grid, rows: grid.rows.map((row) => readRow(understood, row)), problems };
}

/** For so many milliseconds a reading of an unchanged page stands; then what only CSS does may have moved something. */
const FRESH = 100;
let last: { readonly list: ListReading | null; readonly at: number } | null = null;
let changes: MutationObserver | null = null;

/**
 * The list of the page for whoever looks many times: the last reading, as long as nothing has changed since. Before
 * anything is done for a customer the page is read afresh.
 */
export function currentList(): ListReading | null {
  if (last !== null && changes?.takeRecords().length === 0 && performance.now() - last.at < FRESH)
    return last.list;
  return freshList();
}

/** Read now: the current list from here on. */
export function freshList(): ListReading | null {
  changes ??= new MutationObserver(() => {
    last = null;
    changes?.disconnect();
  });
  changes.disconnect();
  const list = readList(document.body);
  last = openRoots().length > 0 ? null : { list, at: performance.now() };
  changes.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  return list;
}

/**
 * Under the name of a customer some lists write its account, and say so in no header: one word each, no two alike, or
 * hidden as the name is. A badge would be alike in several rows; of a single row that is not hidden nobody can tell.
 */
function withAccounts(grid: Grid): Grid {
  const column = grid.columns.find(({ properties }) => properties.length === 1 && properties[0] === 'name');
  if (column === undefined) return grid;
  const cells = grid.rows.map(({ cells }) => cells[column.index]);
  const seconds = cells.map((cell) => {
    const lines = cell === undefined ? [] : nameLines(cell);
    return lines.length === 2 ? lines[1] : undefined;
  });
  const words = seconds.filter((line) => line !== undefined && looksLikeAccount(line.replaceAll('*', '')));
  const areHidden = seconds.every((line) => line !== undefined && isMasked(line));
  const areAccounts =
    words.length > 1 && words.length === seconds.length && new Set(words).size === words.length;
  if (!areHidden && !areAccounts) return grid;
  const columns = grid.columns.map((one) =>
    one === column ? { ...one, properties: ['name', 'account'] as const } : one,
  );
  return { ...grid, columns };
}

/** One row, read afresh. */
function readRow(grid: Grid, row: GridRow): CustomerRow {
  const texts = new Map<PropertyKey, string>();
  for (const { index, properties } of grid.columns) {
    const cell = row.cells[index];
    if (cell === undefined || properties.length === 0) continue;
    for (const [property, text] of takeApart(properties, cell)) texts.set(property, text);
  }
  return { ...row, texts, ref: refOf(texts) };
}

/** A text as a field: hidden by the console, empty, or known. */
export function textField(text: string | undefined): Field<string> {
  if (text === undefined) return ABSENT;
  if (isMasked(text)) return MASKED;
  return isBlank(text) ? known<string>(null) : known(text);
}

/** What a combined cell says of each of its properties, in the order of the header: two lines, or "name / account". */
function takeApart(
  properties: readonly PropertyKey[],
  cell: HTMLElement,
): (readonly [PropertyKey, string])[] {
  const [only] = properties;
  if (only === 'tag' && properties.length === 1) return [['tag', isVisible(cell) ? tagText(cell) : '']];
  if (only === 'name' && properties.length === 1)
    return [['name', isVisible(cell) ? (nameLines(cell)[0] ?? '') : '']];
  if (properties.length === 1 && only !== undefined) return [[only, isVisible(cell) ? textOf(cell) : '']];
  const lines = withoutInitials(linesOf(cell));
  const parts = lines.length === 1 ? (lines[0] ?? '').split(/\s*\/\s*/) : lines;
  if (parts.length >= properties.length)
    return properties.map((property, at) => [property, parts[at] ?? ''] as const);
  // One text for two properties: an account has no blanks and no Chinese; anything else is the name.
  const text = parts[0] ?? '';
  const meant = properties.find((property) => property === (looksLikeAccount(text) ? 'account' : 'name'));
  return meant === undefined ? [] : [[meant, text]];
}

/** What stands under each other in the cell of a name. */
function nameLines(cell: HTMLElement): string[] {
  return withoutInitials(renderedText(cell).split(/\n+/).map(tidy).filter(Boolean));
}

/** A picture made of a name's initials, before the name, is no line of it. */
function withoutInitials(lines: string[]): string[] {
  const [first = '', second = ''] = lines;
  const initials = second.split(/\s+/).map((word) => [...word][0] ?? '');
  const drawn = [initials[0], initials.slice(0, 2).join('')].map((text) => text?.toLowerCase());
  return lines.length > 1 && drawn.includes(first.toLowerCase()) ? lines.slice(1) : lines;
}

/** Tags are mostly little boxes of their own. Where only some fit ("+2"), nobody can say which ones the customer has. */
function tagText(cell: HTMLElement): string {
  const boxes = queryAll(cell, '*').filter(
    (child) => childrenOf(child).length === 0 && isVisible(child) && textOf(child) !== '',
  );
  const tags = boxes.map(textOf);
  if (tags.some((tag) => /^(\+|…|\.{3})\s*\d*$/.test(tag))) return '***';
  return boxes.length > 1 && tidy(tags.join('')).replaceAll(' ', '') === textOf(cell).replaceAll(' ', '')
    ? tags.join('\n')
    : textOf(cell);
}

function looksLikeAccount(text: string): boolean {
  return /^[\w.@+-]+$/.test(text);
}

function refOf(texts: ReadonlyMap<PropertyKey, string>): RowRef {
  const field = (property: PropertyKey): string | null => {
    const read = textField(texts.get(property));
    return read.state === 'known' ? read.value : null;
  };
  const masks = (['account', 'name'] as const).flatMap((property) => {
    const text = texts.get(property);
    return text !== undefined && isMasked(text) ? [text] : [];
  });
  return { id: field('id'), account: field('account'), name: field('name'), masks };
}

/** The key of a row that shows its customer's ID. */
export function keyOfId(id: string): string {
  return `id:${id}`;
}

/**
 * What tells a row from every other on the page: the ID, else an account that no other row shows. `null` where the
 * page shows neither: then nothing may be done with the row.
 */
export function keyOf(row: CustomerRow, all: readonly CustomerRow[]): string | null {
  if (row.ref.id !== null) {
    return all.filter((other) => other.ref.id === row.ref.id).length === 1 ? keyOfId(row.ref.id) : null;
  }
  const account = row.ref.account;
  if (account === null || row.texts.has('id')) return null;
  const alike = all.filter((other) => labelForm(other.ref.account ?? '') === labelForm(account));
  return alike.length === 1 ? `account:${account}` : null;
}
