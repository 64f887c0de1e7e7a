import type { PropertyKey } from '../../core/customer/record.ts';
import type { Landmark, LandmarkKey, PageLook, Rule } from '../../core/diagnostics/landmark.ts';
import { shapeOf } from '../../core/diagnostics/shape.ts';
import { COLUMN_PROPERTIES, type Control, columnMeaning } from '../../core/wording/wording.ts';
import { switchRoleForm } from '../account-indicator/labels.ts';
import { findAccountControl } from '../account-indicator/read.ts';
import { isWayBackLabel } from '../account-indicator/way-back.ts';
import { elementsWithText, isVisible } from '../dom.ts';
import { contentOf, holds, parentOf, queryAll } from '../flat-tree.ts';
import { columnForm, headerText } from './columns.ts';
import { findDialogs } from './dialog.ts';
import { columnProperties, isMoreLabel, isOperationColumn } from './labels.ts';
import { readPager } from './pager.ts';
import type { ListReading } from './read.ts';
import { findMore, LABELS, type NativeAction, offerOf } from './row-actions.ts';
import { findSearch } from './search-control.ts';
import { readTabs } from './tabs.ts';
import { isTaught, taughtColumn } from './taught.ts';

type Found = { readonly element: Element; readonly rule: Rule };
/** What is not found is missing, or shows only when something is opened. */
type Sight = Found | 'missing' | 'not-seen';

/**
 * What is found on the page of customers, by the very functions that work with it, and what is not. Reads only.
 * `list` is what `readList` said of the page, `null` where it found no list.
 */
export function lookForLandmarks(list: ListReading | null): PageLook {
  const account = findAccountControl([]);
  const tell = (key: LandmarkKey, sight: Sight): Landmark =>
    typeof sight === 'string'
      ? { key, state: sight, rule: null, shape: '' }
      : { key, state: 'found', rule: sight.rule, shape: shapeOf(boxesAround(sight.element)) };
  return {
    landmarks: [
      tell('table', list === null ? 'missing' : { element: list.grid.header, rule: 'headers' }),
      ...COLUMN_PROPERTIES.map((key) => tell(columnMeaning(key), columnOf(list, key))),
      tell('operation-column', operationColumn(list)),
      tell('more', moreOf(list)),
      tell('operate', actionOf(list, 'operate')),
      tell('request-authorization', actionOf(list, 'request-authorization')),
      tell('dialog', dialog()),
      tell('pager', pagerOf(list)),
      tell('search', search()),
      tell('tabs', tabs()),
      tell(
        'account',
        account === null ? 'missing' : { element: account.element, rule: account.sure ? 'menu' : 'likeness' },
      ),
      tell('switch-role', switchRole()),
    ],
    rows: list?.rows.length ?? 0,
    unknownColumns: list === null ? strangeColumns() : unknownColumns(list),
  };
}

function columnOf(list: ListReading | null, key: PropertyKey): Sight {
  const column = list?.grid.columns.find(({ properties }) => properties.includes(key));
  if (column === undefined) return 'missing';
  const isTaughtHere = taughtColumn(columnForm(headerText(column.cell))) === key;
  return { element: column.cell, rule: isTaughtHere ? 'taught' : 'words' };
}

function operationColumn(list: ListReading | null): Sight {
  const row = list?.rows.find(({ operation }) => operation !== null);
  if (list === null || row === undefined || row.operation === null) return 'missing';
  const header = list.grid.columns.find(({ cell }) => isOperationColumn(headerText(cell)));
  if (header !== undefined)
    return { element: header.cell, rule: ruleFor('operation-column', headerText(header.cell)) };
  // A table of its own for this column is found by its header.
  return { element: row.operation, rule: row.cells.includes(row.operation) ? 'offers' : 'words' };
}

function moreOf(list: ListReading | null): Sight {
  for (const operation of operationsOf(list)) {
    const more = findMore(operation);
    if (more === null) continue;
    const words = [contentOf(more), more.getAttribute('aria-label') ?? '', more.title].find(isMoreLabel);
    return { element: more, rule: words === undefined ? 'mark' : ruleFor('more', words) };
  }
  return 'missing';
}

function actionOf(list: ListReading | null, action: NativeAction): Sight {
  const offers = operationsOf(list).map((operation) => offerOf(operation, action));
  const inRow = offers.flatMap((offer) => ('item' in offer ? [offer.item] : []))[0];
  // The panel of an open menu may stand anywhere.
  const item = inRow ?? elementsWithText(document.body, LABELS[action]).find(isVisible);
  if (item !== undefined) return { element: item, rule: ruleFor(action, contentOf(item)) };
  return offers.some(({ state }) => state === 'in-menu') ? 'not-seen' : 'missing';
}

function dialog(): Sight {
  const [found] = findDialogs();
  return found === undefined ? 'not-seen' : { element: found.element, rule: 'ok-and-cancel' };
}

function pagerOf(list: ListReading | null): Sight {
  const pager = list === null ? null : readPager(list);
  const [element] = pager?.blocks ?? [];
  if (pager === null || element === undefined) return 'missing';
  const saysFigures = pager.total !== null || pager.pages !== null || pager.page !== null;
  return { element, rule: saysFigures ? 'figures' : 'steps' };
}

function search(): Sight {
  const found = findSearch();
  if (found === null) return 'missing';
  const namesIt = found.chooser !== null || found.offers || found.property !== null;
  return { element: found.field, rule: namesIt ? 'chooser' : 'field' };
}

/** A reseller has one list and no tabs. */
function tabs(): Sight {
  const [tab] = readTabs();
  return tab === undefined ? 'not-seen' : { element: tab.element, rule: 'pair' };
}

/** Many consoles make the account's menu only when it is opened. */
function switchRole(): Sight {
  const [entry] = elementsWithText(document.body, isWayBackLabel);
  return entry === undefined
    ? 'not-seen'
    : { element: entry, rule: ruleFor('switch-role', switchRoleForm(contentOf(entry))) };
}

function ruleFor(means: Control, words: string): Rule {
  return isTaught(means, words) ? 'taught' : 'words';
}

function operationsOf(list: ListReading | null): HTMLElement[] {
  return (list?.rows ?? []).flatMap(({ operation }) => operation ?? []);
}

/** Of a table with rows in which too little is understood to be a list of customers: how many headers say nothing to us. */
function strangeColumns(): number {
  const counts = queryAll(document, 'table, [role=grid], [role=table]').map((table) => {
    const rows = queryAll(table, 'tr, [role=row]').filter(isVisible);
    const headers = queryAll(table, 'th, [role=columnheader]').filter(isVisible).map(headerText);
    const known = headers.filter((text) => columnProperties(text).length > 0).length;
    const isFilled = rows.some((row) => holds(row, 'td + td, [role=gridcell] ~ [role=gridcell]'));
    return isFilled && headers.length >= 3 && known < 3 ? headers.filter(Boolean).length - known : 0;
  });
  return Math.max(0, ...counts);
}

function unknownColumns({ grid, rows }: ListReading): number {
  const operations = new Set(rows.map(({ operation }) => operation));
  return grid.columns.filter(({ cell, properties, index }) => {
    const text = headerText(cell);
    const isOperation = rows.some(
      ({ cells }) => operations.has(cells[index] ?? null) && cells[index] != null,
    );
    return text !== '' && properties.length === 0 && !isOperation && !isOperationColumn(text);
  }).length;
}

const BOXES = 3;

function boxesAround(element: Element) {
  const boxes: Element[] = [];
  for (let at: Element | null = element; at !== null && boxes.length < BOXES; at = parentOf(at))
    boxes.push(at);
  return boxes.map((box) => ({
    tag: box.localName,
    role: box.getAttribute('role'),
    classes: [...box.classList],
  }));
}
