import type { Language } from '../customer/language.ts';
import type { PropertyKey } from '../customer/record.ts';
import { parse } from '../filter/parse.ts';
import { type ResolvedFilter, resolve } from '../filter/resolve.ts';
import { CUSTOMER_VOCABULARY } from '../filter/vocabulary.ts';
import { type Answer, type Ask, type MatchCount, MOST_ROWS, type Spread } from './ask.ts';
import { allBits, andInto, countBits, noBits, orInto } from './bits.ts';
import { build, finish } from './build.ts';
import type { DirectoryIndex } from './columns.ts';
import { coverage, type ListReading } from './coverage.ts';
import { dateEdges, numberEdges } from './edges.ts';
import { extent, facet, histogram } from './facets.ts';
import type { DirectoryRecord } from './merge.ts';
import type { Collator } from './order.ts';
import { query } from './query.ts';

/** The directory of one partner at one moment. */
export interface Held {
  readonly index: DirectoryIndex;
  readonly revision: number;
  /** Every list seen so far. */
  readonly lists: readonly ListReading[];
}

/** Of a partner of whom nothing is known, or where no partner is. */
export const NOTHING_HELD: Held = { index: finish(build([])), revision: 0, lists: [] };

/** A facet shows so many values; more are a type-ahead's business. */
const MOST_VALUES = 100;

export class UnreadableFilterError extends Error {
  override name = 'UnreadableFilterError';
}

/** Throws `UnreadableFilterError`, and `RangeError` for a time zone that does not exist. */
export function answerTo(ask: Ask, { index, revision, lists }: Held, now: number): Answer {
  const filter = readable(ask.filter, now, ask.timeZone);
  const result = query(index, filter, ask.sort ?? undefined, collatorOf(ask.language));
  const from = Math.max(0, Math.floor(ask.from));
  const to = Math.min(Math.max(from, Math.floor(ask.to)), from + MOST_ROWS);
  const totals = lists.flatMap(({ total }) => (total === null ? [] : [total]));
  return {
    revision,
    matched: result.matched,
    undecided: result.undecided,
    undecidedBy: result.undecidedBy(),
    read: index.count,
    unnamed: countUnnamed(index),
    total: totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0),
    lists: lists.map((reading) => coverage(index, reading)),
    rows: from < Math.min(to, result.matched) ? result.records(from, to) : [],
    spreads: ask.spreads.map((property) => spreadOf(index, filter, property, ask.timeZone)),
  };
}

/** Every match in order, for an export. Throws as `answerTo` does. */
export function matchesOf(
  ask: Pick<Ask, 'filter' | 'sort' | 'language' | 'timeZone'>,
  { index }: Held,
  now: number,
): readonly DirectoryRecord[] {
  const filter = readable(ask.filter, now, ask.timeZone);
  const result = query(index, filter, ask.sort ?? undefined, collatorOf(ask.language));
  return result.records(0, result.matched);
}

/** `null` for a filter that cannot be read. */
export function countOf(
  filter: string,
  index: DirectoryIndex,
  now: number,
  timeZone: string,
): MatchCount | null {
  const asked = understood(filter, now, timeZone);
  if (asked === null) return null;
  const { matched, undecided } = query(index, asked);
  return { matched, undecided };
}

function countUnnamed({ columns, count }: DirectoryIndex): number {
  const unnamed = allBits(count);
  for (const column of [columns.name, columns.account]) {
    if (!column) continue;
    const without = noBits(count);
    for (const set of [column.masked, column.absent, column.empty]) if (set) orInto(without, set);
    andInto(unnamed, without);
  }
  return countBits(unnamed);
}

function readable(text: string, now: number, timeZone: string): ResolvedFilter {
  const filter = understood(text, now, timeZone);
  if (filter === null) throw new UnreadableFilterError('the filter cannot be read');
  return filter;
}

function understood(text: string, now: number, timeZone: string): ResolvedFilter | null {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  return parsed.ok ? resolve(parsed.filter, now, timeZone) : null;
}

function spreadOf(
  index: DirectoryIndex,
  filter: ResolvedFilter,
  property: PropertyKey,
  timeZone: string,
): Spread {
  const { values, empty, hidden } = facet(index, filter, property);
  const ends = extent(index, property);
  if (ends === undefined) {
    return { property, empty, hidden, kind: 'values', values: values.slice(0, MOST_VALUES) };
  }
  const isDate = CUSTOMER_VOCABULARY.byKey.get(property)?.kind === 'date';
  const edges = isDate ? dateEdges(...ends, timeZone) : numberEdges(...ends);
  const counts = histogram(index, filter, property, edges);
  return { property, empty, hidden, kind: 'histogram', edges, counts };
}

/** Kept, since orders are remembered by their collator. Chinese is sorted by its sound, as the console does. */
const collators = new Map<Language, Collator>();

function collatorOf(language: Language): Collator {
  const collator =
    collators.get(language) ?? new Intl.Collator(language === 'en' ? 'en' : 'zh-CN-u-co-pinyin');
  collators.set(language, collator);
  return collator;
}
