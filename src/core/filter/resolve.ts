import { PROPERTIES } from '../customer/properties.ts';
import type { PropertyKey } from '../customer/record.ts';
import type { Filter, NumberBound, Test, TextComparison } from './filter.ts';
import { fold } from './fold.ts';
import { type Interval, resolveDates } from './resolve-dates.ts';

/** A filter ready to be evaluated: dates are epoch milliseconds, texts are folded, bare words name what they look at. */
export type ResolvedFilter<K extends string = PropertyKey> =
  | { readonly kind: 'all'; readonly of: readonly ResolvedFilter<K>[] }
  | { readonly kind: 'any'; readonly of: readonly ResolvedFilter<K>[] }
  | { readonly kind: 'not'; readonly of: ResolvedFilter<K> }
  | ResolvedCondition<K>;

/** The Kleene *any* over every subject and every test. One subject, but for bare words. */
export interface ResolvedCondition<K extends string = PropertyKey> {
  readonly kind: 'condition';
  readonly subjects: readonly Subject<K>[];
  readonly tests: readonly ResolvedTest[];
}

export interface Subject<K extends string = PropertyKey> {
  readonly property: K;
  /** What an absent field counts as. A masked one is always unknown. */
  readonly absent: 'unknown' | 'false';
}

export type ResolvedTest =
  | { readonly kind: 'none' }
  /** `text` is folded. */
  | { readonly kind: 'text'; readonly how: TextComparison; readonly text: string }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'money'; readonly range: Interval; readonly currency: string | null }
  | { readonly kind: 'percent'; readonly range: Interval }
  /** Epoch milliseconds. */
  | { readonly kind: 'date'; readonly range: Interval };

/** What bare words look at in a customer record. Mobile number and e-mail address have to be asked for by name. */
export const BARE_WORD_SUBJECTS: readonly Subject[] = bareWordSubjects(PROPERTIES);

export function bareWordSubjects<K extends string>(
  properties: readonly { readonly key: K; readonly bareWord?: 'always' | 'if-read' }[],
): readonly Subject<K>[] {
  return properties.flatMap(({ key, bareWord }) =>
    bareWord ? [{ property: key, absent: bareWord === 'always' ? 'unknown' : 'false' }] : [],
  );
}

/** `timeZone` is the IANA name of the zone in which days begin. */
export function resolve(filter: Filter, now: number, timeZone: string): ResolvedFilter {
  return resolveFor(BARE_WORD_SUBJECTS, filter, now, timeZone);
}

/** The same for another set of properties, such as the journal's. */
export function resolveFor<K extends string>(
  bareWords: readonly Subject<K>[],
  filter: Filter<K>,
  now: number,
  timeZone: string,
): ResolvedFilter<K> {
  const walk = (part: Filter<K>): ResolvedFilter<K> => {
    switch (part.kind) {
      case 'all':
      case 'any':
        return { kind: part.kind, of: part.of.map(walk) };
      case 'not':
        return { kind: 'not', of: walk(part.of) };
      case 'condition':
        return {
          kind: 'condition',
          subjects: part.property === 'any' ? bareWords : [{ property: part.property, absent: 'unknown' }],
          tests: part.tests.map((test) => resolveTest(test, now, timeZone)),
        };
    }
  };
  return walk(filter);
}

function resolveTest(test: Test, now: number, timeZone: string): ResolvedTest {
  switch (test.kind) {
    case 'text':
      return { kind: 'text', how: test.how, text: fold(test.text) };
    case 'money':
      return { kind: 'money', range: interval(test.from, test.to), currency: test.currency };
    case 'percent':
      return { kind: 'percent', range: interval(test.from, test.to) };
    case 'date':
      return { kind: 'date', range: resolveDates(test, now, timeZone) };
    default:
      return test;
  }
}

function interval(from: NumberBound | null, to: NumberBound | null): Interval {
  return {
    from: from?.value ?? Number.NEGATIVE_INFINITY,
    fromInclusive: from?.inclusive ?? true,
    to: to?.value ?? Number.POSITIVE_INFINITY,
    toInclusive: to?.inclusive ?? true,
  };
}
