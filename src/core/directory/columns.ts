import type { PropertyKey } from '../customer/record.ts';
import type { Bits } from './bits.ts';
import type { Codes, Lists } from './codes.ts';
import type { NumberIndex } from './number-index.ts';
import type { Postings } from './postings.ts';
import type { TextIndex } from './text-index.ts';
import type { Texts } from './texts.ts';

/** Which rows of a column hold no value, and why. A set that would be empty is left out. */
export interface States {
  readonly masked: Bits | undefined;
  readonly absent: Bits | undefined;
  /** Known to have no value; for tags also: known to have none. */
  readonly empty: Bits | undefined;
}

export interface TextColumn extends States {
  readonly kind: 'text';
  /** As the console wrote them: each row's, and nothing where it has none; with `spread` only the distinct ones. */
  readonly values: Texts;
  /** For a property that repeats itself, such as the manager: row by row, and back. */
  readonly spread: { readonly codes: Codes; readonly rowsOf: Postings } | undefined;
  /** Over the folded values. */
  readonly index: TextIndex;
}

/** Choices, and flags as `true` and `false`. */
export interface ChoiceColumn extends States {
  readonly kind: 'choice' | 'flag';
  readonly values: readonly string[];
  readonly codes: Codes;
  readonly rowsOf: Postings;
}

/** Amounts, percents and dates. */
export interface NumberColumn extends States {
  readonly kind: 'number';
  readonly index: NumberIndex;
  /** For money; `empty` are the amounts without a currency. */
  readonly currency: ChoiceColumn | undefined;
}

export interface TagsColumn extends States {
  readonly kind: 'tags';
  readonly values: readonly string[];
  readonly tagsOf: Lists;
  readonly rowsOf: Postings;
  /** Rows whose tags are known to be an empty list, where others are known to be nothing at all. */
  readonly emptyLists: Bits | undefined;
}

export type Column = TextColumn | ChoiceColumn | NumberColumn | TagsColumn;

/**
 * The directory in columns. Plain data throughout, so that it can be stored, cloned and read back as it is.
 * A row is a number below `count`; a property without a column is absent in every row.
 */
export interface DirectoryIndex {
  readonly count: number;
  readonly columns: { readonly [K in PropertyKey]?: Column };
  /** What the console showed of the ID itself. For filters the ID is always known: it is the record's key. */
  readonly idField: States;
  /** Epoch milliseconds; see `CustomerRecord.readAt` and `DirectoryRecord.keptFrom`. */
  readonly readAt: Float64Array;
  /** `NaN` where no field was kept from an earlier reading. */
  readonly keptFrom: Float64Array | undefined;
}
