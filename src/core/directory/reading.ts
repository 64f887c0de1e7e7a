import type { CustomerList, PropertyKey } from '../customer/record.ts';
import { flag, list, nullable, number, object, oneOf, otherwise, type Parser, text } from '../parse.ts';
import { parseList, parseProperty } from './ask.ts';

/** What the console's own search looks for; `property` is `null` where the page does not say in which. */
export interface NativeSearch {
  readonly property: PropertyKey | null;
  readonly text: string;
}

/** A walk over every page of every list (*Read all*), kept so that it goes on after a reload or a crash. */
export interface Reading {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Shows the masked columns while it reads. */
  readonly includeHidden: boolean;
  readonly doneLists: readonly CustomerList[];
  /** Which list is being read since when, and how many customers from its top were taken in; `null` before the first. */
  readonly current: {
    readonly list: CustomerList;
    readonly startedAt: number;
    readonly taken: number;
  } | null;
  /** What the page showed before, to be put back. */
  readonly before: {
    readonly list: CustomerList | null;
    readonly page: number | null;
    readonly pageSize: number | null;
    readonly search: NativeSearch | null;
  };
  readonly state: 'running' | 'stopped' | 'failed';
  /** The tab that walks and when it was last heard of, filled in by the background. */
  readonly owner: { readonly tab: number; readonly at: number } | null;
}

const parseNativeSearch: Parser<NativeSearch> = object<NativeSearch>({
  property: nullable(parseProperty),
  text: text(500),
});

export const parseReading: Parser<Reading> = object<Reading>({
  id: text(64),
  startedAt: number,
  includeHidden: flag,
  doneLists: list(parseList, 2),
  current: nullable(
    object<NonNullable<Reading['current']>>({ list: parseList, startedAt: number, taken: number }),
  ),
  before: object<Reading['before']>({
    list: nullable(parseList),
    page: nullable(number),
    pageSize: nullable(number),
    // Walks of earlier versions kept the text alone, which says too little to search again.
    search: otherwise(nullable(parseNativeSearch), null),
  }),
  state: oneOf('running', 'stopped', 'failed'),
  owner: otherwise(nullable(object<NonNullable<Reading['owner']>>({ tab: number, at: number })), null),
});
