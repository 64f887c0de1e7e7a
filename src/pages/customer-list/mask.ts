import type { PropertyKey } from '../../core/customer/record.ts';
import { isMasked, labelForm, tidy } from '../../core/customer/text.ts';
import { isVisible, press, textOf, type Waiting } from '../dom.ts';
import { contains, contentOf, parentOf, queryAll } from '../flat-tree.ts';
import { type Column, headerText } from './columns.ts';
import { columnProperties } from './labels.ts';
import { listBox } from './list-box.ts';
import { lookAtList, type PageOutcome, waitForList } from './list-change.ts';
import { currentList, type ListReading } from './read.ts';

/**
 * The console hides what some columns hold until the eye in their header is pressed (user guide, dp_050105). What is
 * pressed must be called an eye: other pictures in a header sort, filter or explain.
 */

/** The properties whose cells are hidden in columns that have an eye. */
export function maskedColumns(list: ListReading): PropertyKey[] {
  return list.grid.columns
    .filter((column) => hidesSomething(list, column) && eyeOf(list, column) !== null)
    .flatMap(({ properties }) => properties);
}

/** Done when no cell of the property's column is hidden any more. */
export function showColumn(property: PropertyKey, waiting: Waiting): Promise<PageOutcome> {
  return toggle(property, false, waiting);
}

/** Done when a cell of the property's column is hidden again. */
export function hideColumn(property: PropertyKey, waiting: Waiting): Promise<PageOutcome> {
  return toggle(property, true, waiting);
}

async function toggle(property: PropertyKey, hide: boolean, waiting: Waiting): Promise<PageOutcome> {
  const list = currentList();
  const column = list === null ? undefined : columnOf(list, property);
  if (list === null || column === undefined) return 'no-control';
  if (hidesSomething(list, column) === hide) return 'done';
  const eye = eyeOf(list, column);
  if (eye === null) return 'no-control';
  if (waiting.signal.aborted) return 'stopped';
  const before = lookAtList();
  pressPicture(eye);
  return waitForList(
    before,
    (now) => {
      const same = now === null ? undefined : columnOf(now, property);
      return now !== null && same !== undefined && hidesSomething(now, same) === hide;
    },
    waiting,
  );
}

function columnOf({ grid }: ListReading, property: PropertyKey): Column | undefined {
  return grid.columns.find(({ properties }) => properties.includes(property));
}

function hidesSomething({ rows }: ListReading, { index }: Column): boolean {
  return rows.some(({ cells }) => {
    const cell = cells[index];
    return cell !== undefined && isMasked(textOf(cell));
  });
}

/** The one thing in the header of a column that is called an eye; `null` where none or several are. */
function eyeOf(list: ListReading, column: Column): Element | null {
  for (const cell of headerCells(list, column)) {
    const ranked = candidates(cell).map((element) => ({ element, rank: rankOf(element) }));
    for (const rank of [3, 2, 1]) {
      const found = ranked.filter((one) => one.rank === rank);
      if (found.length > 1) return null;
      if (found[0] !== undefined) return found[0].element;
    }
  }
  return null;
}

/** The header cell, or its copy above fixed columns where this one is hidden. */
function headerCells(list: ListReading, { cell, properties }: Column): HTMLElement[] {
  if (isVisible(cell) && candidates(cell).length > 0) return [cell];
  const around = parentOf(listBox(list)) ?? listBox(list);
  const others = queryAll(around, 'th, [role=columnheader]').filter(
    (other) =>
      other !== cell && isVisible(other) && columnProperties(headerText(other)).join() === properties.join(),
  );
  return [cell, ...others];
}

const CONTROL = 'button, a, [role=button], [role=img], i, svg, img, span, em';

/** Outermost things in the cell that have no words of their own, or none but those of a button. */
function candidates(cell: HTMLElement): Element[] {
  const found: Element[] = [];
  for (const element of queryAll(cell, CONTROL)) {
    if (!isVisible(element) || found.some((outer) => contains(outer, element))) continue;
    const words = tidy(contentOf(element));
    if (columnProperties(words).length > 0 || (words !== '' && !isEyeWord(words))) continue;
    // A frame around several pictures is none of them.
    if (
      queryAll(element, 'button, a, [role=button], i, svg, img').length > 1 &&
      !element.matches('button, a, [role=button], svg')
    )
      continue;
    found.push(element);
  }
  return found;
}

/** A picture may stand in the header by itself; pictures have no `click` of their own. */
function pressPicture(eye: Element): void {
  if (eye instanceof HTMLElement) {
    press(eye);
    return;
  }
  for (const type of ['mousedown', 'mouseup', 'click']) {
    eye.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail: 1 }));
  }
}

const EYE_LABEL =
  /^(click|press|tap)?(to)?(show|hide|view|reveal|unmask|mask|display|see|toggle)|visib|plaintext|显示|隐藏|查看|明文|脱敏|顯示|隱藏|檢視|可见/;
const NO_EYE =
  /sort|filter|order|asc|desc|help|info|tip|menu|setting|search|resize|drag|排序|筛选|过滤|帮助|说明|提示|搜索|篩選|說明/;

/** How surely it is an eye: its label says so, its picture is called so, or its name at least speaks of seeing. */
function rankOf(element: Element): number {
  const all = [element, ...queryAll(element, '*')];
  const attributes = (names: readonly string[]): string[] =>
    all.flatMap((one) => names.map((name) => one.getAttribute(name) ?? '')).filter(Boolean);
  const labels = attributes(['aria-label', 'title', 'alt', 'data-tooltip', 'data-original-title']).map(
    labelForm,
  );
  const words = labelForm(contentOf(element));
  const names = attributes(['class', 'id', 'href', 'xlink:href', 'data-icon', 'data-testid', 'src', 'name'])
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
  if (labels.some((label) => NO_EYE.test(label) && !EYE_LABEL.test(label))) return 0;
  if (labels.some((label) => EYE_LABEL.test(label) || /^eye/.test(label)) || isEyeWord(words)) return 3;
  if (/(^|[-_#\s/.])eyes?(open|close|closed|off|on|invisible|slash)?($|[-_\s.])/i.test(names)) return 2;
  if (NO_EYE.test(names.toLowerCase())) return 0;
  const isPressed = element.matches('[aria-pressed], [role=switch]');
  return isPressed ||
    /(^|[-_#\s/])(view|visible|invisible|visibility|hide|hidden|show|unmask|preview)($|[-_\s.])/i.test(names)
    ? 1
    : 0;
}

function isEyeWord(words: string): boolean {
  return /^(show|hide|view|显示|隐藏|查看|顯示|隱藏|visibility|visibility_off|remove_red_eye|👁️?)$/i.test(
    labelForm(words),
  );
}
