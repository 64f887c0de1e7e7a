import { PROPERTIES } from '../../core/customer/properties.ts';
import type { PropertyKey } from '../../core/customer/record.ts';
import { labelForm, tidy } from '../../core/customer/text.ts';
import { isDisabled, isVisible } from '../dom.ts';
import { closest, contains, contentOf, holds, parentOf, queryAll, textsBelow } from '../flat-tree.ts';
import { writtenColumn } from '../wordings.ts';
import { listParts } from './list-box.ts';
import { currentList } from './read.ts';
import { taughtColumn } from './taught.ts';

const LABELS = new Map<string, PropertyKey>(
  PROPERTIES.flatMap(({ key, searches, columns }) =>
    [...columns, ...searches].map((label) => [labelForm(label), key] as const),
  ),
);

/** The property that the console's own search calls so. */
export function searchProperty(text: string): PropertyKey | null {
  if (text.length > 80) return null;
  const form = labelForm(text).replace(/[:：*]+$/, '');
  return LABELS.get(form) ?? taughtColumn(form) ?? writtenColumn(form) ?? null;
}

/**
 * The console's own search. Which kind it is is not known beforehand: one field with a chooser of properties before it,
 * a field that offers properties when it is pressed and turns them into tags, or a form with a field for each property.
 */
export interface SearchControl {
  readonly field: HTMLInputElement;
  /** What the field looks at now; `null` where the field does not say. */
  readonly property: PropertyKey | null;
  /** What has to be pressed to look at another property: the browser's drop-down, or what opens another. */
  readonly chooser: HTMLSelectElement | HTMLElement | null;
  /** Offers properties itself when it is pressed. */
  readonly offers: boolean;
  /** What a tag in the control says it looks for. */
  readonly tag: { readonly element: HTMLElement; readonly value: string } | null;
  /** The box of field, chooser and tags. */
  readonly box: HTMLElement;
}

const FIELD = 'input:not([type]), input[type=text], input[type=search]';

/** The likeliest search of the page. */
export function findSearch(): SearchControl | null {
  return findSearches()[0] ?? null;
}

/** Every search that one could tell on the page, likeliest first: a form has a field for each property. */
export function findSearches(): SearchControl[] {
  const list = currentList();
  const isOfList = list === null ? () => false : listParts(list);
  const controls: { control: SearchControl; rank: number }[] = [];
  for (const field of queryAll<HTMLInputElement>(document.body, FIELD)) {
    if (!isVisible(field) || field.disabled || isOfList(field)) continue;
    if (closest(field, '[role=dialog], dialog, [aria-modal=true], tbody') !== null) continue;
    const control = readControl(field);
    if (control !== null) controls.push({ control, rank: rankOf(control) });
  }
  controls.sort((a, b) => b.rank - a.rank);
  return controls.map(({ control }) => control);
}

/** A control that says that it looks at IDs first; then those that can be told to. */
function rankOf({ property, chooser, offers, tag }: SearchControl): number {
  if (chooser instanceof HTMLSelectElement) return 6;
  if (chooser !== null) return 5;
  if (tag !== null) return 4;
  if (property === 'id') return 3;
  return offers ? 2 : 1;
}

function readControl(field: HTMLInputElement): SearchControl | null {
  if (field.readOnly) return null;
  let box: HTMLElement = field;
  for (let depth = 0; depth < 5; depth++) {
    const outer = parentOf(box);
    if (outer === null || outer === document.body) break;
    box = outer;
    // A box with other fields is a form: what stands in it need not belong to this field.
    const isShared = queryAll<HTMLInputElement>(box, FIELD).some(
      (other) => other !== field && !other.readOnly && isVisible(other) && other.type !== 'hidden',
    );
    if (isShared || holds(box, 'table, [role=grid]')) break;
    const select = queryAll<HTMLSelectElement>(box, 'select').find(isOfProperties);
    if (select !== undefined) {
      const property = searchProperty(select.selectedOptions[0]?.text ?? '');
      return { field, property, chooser: select, offers: false, tag: null, box };
    }
    const tag = findTag(box, field);
    if (tag !== null) return { field, property: tag.property, chooser: null, offers: true, tag, box };
    const shown = findShownProperty(box, field);
    if (shown !== null) {
      const isLabel =
        closest(shown.element, 'label') !== null &&
        closest(shown.element, '[aria-haspopup], [tabindex]') === null;
      const chooser = isLabel ? null : shown.element;
      return { field, property: shown.property, chooser, offers: false, tag: null, box };
    }
  }
  const outer = parentOf(field) ?? field;
  const label = labelOf(field);
  const property = searchProperty(label) ?? (namesId(label) ? 'id' : null);
  const offers = property === null && isSearchField(field, label);
  return property !== null || offers
    ? { field, property, chooser: null, offers, tag: null, box: outer }
    : null;
}

function isOfProperties(select: HTMLSelectElement): boolean {
  return (
    isVisible(select) && [...select.options].filter(({ text }) => searchProperty(text) !== null).length > 1
  );
}

/** The property a chooser before the field shows, as text or in a read-only field. */
function findShownProperty(
  box: HTMLElement,
  field: HTMLInputElement,
): { element: HTMLElement; property: PropertyKey } | null {
  for (const node of textsBelow(box)) {
    const element = parentOf(node);
    if (
      element === null ||
      !isVisible(element) ||
      closest(element, '[role=option], [role=listbox], option') !== null
    )
      continue;
    const property = searchProperty(node.data);
    if (property !== null) return { element, property };
  }
  for (const other of queryAll<HTMLInputElement>(box, 'input[readonly]')) {
    const property = other === field || !isVisible(other) ? null : searchProperty(other.value);
    if (property !== null) return { element: other, property };
  }
  return null;
}

/** "Customer ID: 0a1b…" in a box of its own beside the field. */
function findTag(
  box: HTMLElement,
  field: HTMLInputElement,
): { element: HTMLElement; value: string; property: PropertyKey } | null {
  for (const element of queryAll(box, '*')) {
    if (contains(element, field) || !isVisible(element) || contentOf(element).length > 200) continue;
    const [, label, value] =
      /^([^:：=|]{2,40})\s*[:：=|]\s*(.+?)\s*[×✕xX]?$/.exec(tidy(contentOf(element))) ?? [];
    const property = label === undefined ? null : searchProperty(label);
    if (property !== null && value !== undefined) return { element, value, property };
  }
  return null;
}

/** What names a field: its label, what it says when it is empty, its accessible name. */
function labelOf(field: HTMLInputElement): string {
  const labels = [...(field.labels ?? [])].map((label) => tidy(contentOf(label)));
  const beside =
    closest(field, 'div, li, p, td, span')?.previousElementSibling ?? field.previousElementSibling;
  const names = [...labels, field.getAttribute('aria-label') ?? '', tidy(field.placeholder)];
  const own =
    [field.previousElementSibling, beside].map((one) => (one ? tidy(contentOf(one)) : '')).find(Boolean) ??
    '';
  return (
    [own, ...names].find((name) => searchProperty(name) !== null) ?? names.find((name) => name !== '') ?? ''
  );
}

/** "Enter a customer name, account or ID". */
function namesId(label: string): boolean {
  return /customerid|accountid|客户id|客户编号|账号id/.test(labelForm(label));
}

const SEARCH = /search|filter|keyword|query|搜索|查询|检索|搜尋|查詢|属性|過濾|过滤|筛选|property/;

function isSearchField(field: HTMLInputElement, label: string): boolean {
  const isNamed =
    SEARCH.test(labelForm(label)) || field.type === 'search' || closest(field, '[role=search]') !== null;
  if (!isNamed) return false;
  // The console's header has a search of its own.
  return (
    closest(field, 'header, nav, [role=banner], [role=navigation]') === null &&
    !/service|服务|文档|docs/.test(labelForm(label))
  );
}

const SUBMIT = /^(search|query|submitsearch|find|go|搜索|查询|检索|查找|搜尋|查詢)$/;
const CLEAR = /^(clear(search|all|filters?)?|reset|清除|清空|重置|清除条件|×|✕)$/;

/** The looking glass or the button beside the field. */
export function submitControl(control: SearchControl): HTMLElement | null {
  return controlIn(control, SUBMIT, /(^|[-_#\s])(search|query|magnifier)($|[-_\s])/i);
}

/** What empties the field, or takes its tags away. */
export function clearControl(control: SearchControl): HTMLElement | null {
  return controlIn(control, CLEAR, /(^|[-_#\s])(clear|close|remove|delete|reset)($|[-_\s])/i);
}

function controlIn({ field, box }: SearchControl, label: RegExp, name: RegExp): HTMLElement | null {
  for (let scope: HTMLElement | null = box, depth = 0; depth < 3; scope = parentOf(scope), depth++) {
    if (scope === null || scope === document.body || holds(scope, 'table, [role=grid]')) return null;
    const all = queryAll(scope, '*').filter(
      (one) => !contains(one, field) && one !== field && isVisible(one) && !isDisabled(one, scope),
    );
    const labels = (one: Element): string[] =>
      [
        tidy(contentOf(one)),
        one.getAttribute('aria-label'),
        one.getAttribute('title'),
        one.getAttribute('value'),
      ]
        .map((text) => labelForm(text ?? ''))
        .filter(Boolean);
    const named = all.find((one) => labels(one).some((text) => label.test(text)));
    const pictured = all.find(
      (one) =>
        contentOf(one).trim() === '' &&
        !holds(one, 'input, select') &&
        name.test(`${one.getAttribute('class') ?? ''} ${one.getAttribute('href') ?? ''}`),
    );
    const found = named ?? pictured;
    if (found !== undefined) return closest(found, 'button, a, [role=button]') ?? found;
  }
  return null;
}
