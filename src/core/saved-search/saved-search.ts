import type { Label } from '../customer/properties.ts';
import type { Sort } from '../directory/order.ts';
import { sameFilter } from '../filter/edit.ts';
import type { Filter } from '../filter/filter.ts';
import { parse } from '../filter/parse.ts';
import { CUSTOMER_VOCABULARY } from '../filter/vocabulary.ts';

/** A question: what is asked and in which order the answer is shown. */
export interface Question {
  /**
   * In the filter language. Kept as text because the text is what links, files and people carry, and because a text
   * that this version cannot read is still there for the operator to mend.
   */
  readonly filter: string;
  readonly sort: Sort | null;
}

/** A named question. */
export interface SavedSearch extends Question {
  readonly id: string;
  readonly name: string;
  /** One of twelve hues, 0..11. */
  readonly hue: number | null;
}

/** A search that ships with the product: it can be hidden, and changed only by saving it under another name. */
export interface ShippedSearch extends Question {
  readonly id: string;
  readonly label: Label;
}

/** The filter of a question, or `null` if its text cannot be read. */
export function filterOf({ filter }: Question): Filter | null {
  const parsed = parse(filter, CUSTOMER_VOCABULARY);
  return parsed.ok ? parsed.filter : null;
}

/** True if both ask the same, however they spell it. */
export function asksTheSame(left: Question, right: Question): boolean {
  if (left.sort?.property !== right.sort?.property || left.sort?.direction !== right.sort?.direction)
    return false;
  if (left.filter === right.filter) return true;
  const [one, other] = [filterOf(left), filterOf(right)];
  return one !== null && other !== null && sameFilter(one, other);
}
