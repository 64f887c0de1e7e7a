import type { Language } from '../customer/language.ts';
import { parseCustomerRecord } from '../customer/parse-record.ts';
import { PROPERTIES } from '../customer/properties.ts';
import type { CustomerList, PropertyKey } from '../customer/record.ts';
import { LIMITS } from '../filter/problem.ts';
import { list, nullable, number, object, oneOf, type Parser, tagged, text } from '../parse.ts';
import type { Coverage } from './coverage.ts';
import type { ValueCount } from './facets.ts';
import type { DirectoryRecord } from './merge.ts';
import type { Sort } from './order.ts';
import type { Undecided } from './query.ts';

/** What a surface asks the directory: one window of one answer, never everything. */
export interface Ask {
  /** In the filter language; an empty one is true of everybody. */
  readonly filter: string;
  /** `null`: the order in which the console lists them. */
  readonly sort: Sort | null;
  /** The window of the sorted matches: from the first, up to (not including) the second. At most `MOST_ROWS` apart. */
  readonly from: number;
  readonly to: number;
  /** The operator's: for sorting texts, and for what "today" is. */
  readonly language: Language;
  readonly timeZone: string;
  /** How these are spread over what passes the other conditions. */
  readonly spreads: readonly PropertyKey[];
}

export const MOST_ROWS = 200;

export interface Answer {
  /** Grows whenever the directory changes; two answers with the same one are about the same records. */
  readonly revision: number;
  readonly matched: number;
  readonly undecided: number;
  readonly undecidedBy: readonly Undecided[];
  /** Records that the directory holds of this partner. */
  readonly read: number;
  /** Those of them that show neither name nor account: only their ID tells them apart. */
  readonly unnamed: number;
  /** How many customers the console counts over all lists seen so far; `null` where it has not said. */
  readonly total: number | null;
  /** One for each list seen so far. */
  readonly lists: readonly Coverage[];
  readonly rows: readonly DirectoryRecord[];
  readonly spreads: readonly Spread[];
}

/** How one property is spread. Histograms are for amounts, percents and dates; `edges` has one more than `counts`. */
export type Spread = {
  readonly property: PropertyKey;
  readonly empty: number;
  /** Masked or absent. */
  readonly hidden: number;
} & (
  | { readonly kind: 'values'; readonly values: readonly ValueCount[] }
  | { readonly kind: 'histogram'; readonly edges: readonly number[]; readonly counts: readonly number[] }
);

export interface MatchCount {
  readonly matched: number;
  readonly undecided: number;
}

export const parseProperty = oneOf(...PROPERTIES.map(({ key }) => key));
export const parseList: Parser<CustomerList> = oneOf('own', 'resellers');

export const parseSort: Parser<Sort> = object<Sort>({
  property: parseProperty,
  direction: oneOf('ascending', 'descending'),
});

export const parseAsk: Parser<Ask> = object<Ask>({
  filter: text(LIMITS.length),
  sort: nullable(parseSort),
  from: number,
  to: number,
  language: oneOf('en', 'zh-CN'),
  timeZone: text(64),
  spreads: list(parseProperty, PROPERTIES.length),
});

export const parseValueCount: Parser<ValueCount> = object<ValueCount>({ value: text(), count: number });

const spreadBase = { property: parseProperty, empty: number, hidden: number };

export const parseCoverage: Parser<Coverage> = object<Coverage>({
  list: parseList,
  total: nullable(number),
  completedAt: nullable(number),
  read: number,
  complete: (value) => value === true,
  oldest: nullable(number),
  newest: nullable(number),
});

export const parseAnswer: Parser<Answer> = object<Answer>({
  revision: number,
  matched: number,
  undecided: number,
  undecidedBy: list(
    object<Undecided>({ property: parseProperty, why: oneOf('masked', 'absent', 'currency'), count: number }),
  ),
  read: number,
  unnamed: number,
  total: nullable(number),
  lists: list(parseCoverage, 2),
  rows: list(parseCustomerRecord, MOST_ROWS),
  spreads: list(
    tagged<Spread>('kind', {
      values: object<Spread & { kind: 'values' }>({
        ...spreadBase,
        kind: oneOf('values'),
        values: list(parseValueCount, 1000),
      }),
      histogram: object<Spread & { kind: 'histogram' }>({
        ...spreadBase,
        kind: oneOf('histogram'),
        edges: list(number, 200),
        counts: list(number, 200),
      }),
    }),
    PROPERTIES.length,
  ),
});
