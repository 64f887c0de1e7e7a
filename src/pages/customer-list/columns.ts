import type { PropertyKey } from '../../core/customer/record.ts';
import { labelForm, tidy } from '../../core/customer/text.ts';
import { textOf } from '../dom.ts';
import { contentOf } from '../flat-tree.ts';

export interface Column {
  readonly index: number;
  readonly cell: HTMLElement;
  readonly properties: readonly PropertyKey[];
}

/** How many boxes may stand between a text and the row or the list it belongs to. */
export const MAX_DEPTH = 8;

/** A header cell's own words, without sort arrows, eyes and bubbles. Copies for fixed columns hide some of them. */
export function headerText(cell: HTMLElement): string {
  return (textOf(cell) || tidy(contentOf(cell))).replace(/\s*[↑↓▲▼⇅⇵⬍?？ⓘ]+$/u, '');
}

/** The form in which headers are compared. Units in brackets do not count. */
export function columnForm(header: string): string {
  return labelForm(header)
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/[:：*]$/, '');
}
