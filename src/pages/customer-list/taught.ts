import type { PropertyKey } from '../../core/customer/record.ts';
import { labelForm } from '../../core/customer/text.ts';
import {
  COLUMN_PROPERTIES,
  type Control,
  columnMeaning,
  formsOf,
  type Wordings,
} from '../../core/wording/wording.ts';
import { teachSwitchRole } from '../account-indicator/labels.ts';
import { columnForm } from './columns.ts';

interface Taught {
  /** By column form. */
  readonly columns: ReadonlyMap<string, PropertyKey>;
  /** By label form. */
  readonly controls: ReadonlyMap<string, string>;
}

/** One page has one operator, and every reading of it must understand the same words. */
let taught: Taught = { columns: new Map(), controls: new Map() };

/** From now on these words of the console are understood as well, and no others that were taught before. */
export function teach(wordings: Wordings): void {
  taught = {
    columns: new Map(
      wordings.flatMap(({ means, text }) => {
        const property = COLUMN_PROPERTIES.find((key) => columnMeaning(key) === means);
        return property === undefined ? [] : [[columnForm(text), property] as const];
      }),
    ),
    controls: new Map(wordings.map(({ means, text }) => [labelForm(text), means])),
  };
  teachSwitchRole(formsOf('switch-role', wordings));
}

export function isTaught(means: Control, text: string): boolean {
  return taught.controls.size > 0 && taught.controls.get(labelForm(text)) === means;
}

/** `header` in column form. */
export function taughtColumn(header: string): PropertyKey | undefined {
  return taught.columns.get(header);
}
