import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import type { PropertyKey } from '../../../src/core/customer/record.ts';
import { fold } from '../../../src/core/filter/fold.ts';
import {
  BARE_WORD_SUBJECTS,
  type ResolvedFilter,
  type ResolvedTest,
} from '../../../src/core/filter/resolve.ts';
import type { Interval } from '../../../src/core/filter/resolve-dates.ts';
import { PIECES, type Random, randomAmount, randomDay, randomText, TAGS } from './random-records.ts';

const KEYS = PROPERTIES.map((property) => property.key) as [PropertyKey, ...PropertyKey[]];

/** Filters that are likely to hit `randomRecords`, tests that do not fit the property's kind among them. */
export function randomFilter(random: Random, depth = 3): ResolvedFilter {
  const roll = depth === 0 ? 1 : random.next();
  if (roll < 0.15) return { kind: 'not', of: randomFilter(random, depth - 1) };
  if (roll < 0.6) {
    const of = Array.from({ length: random.below(4) }, () => randomFilter(random, depth - 1));
    return { kind: random.pick(['all', 'any']), of };
  }
  const tests = Array.from({ length: 1 + random.below(3) }, () => textTest(random));
  if (random.chance(0.1)) return { kind: 'condition', subjects: BARE_WORD_SUBJECTS, tests };
  const property = random.pick(KEYS);
  return {
    kind: 'condition',
    subjects: [{ property, absent: random.chance(0.8) ? 'unknown' : 'false' }],
    tests: Array.from({ length: 1 + random.below(3) }, () => randomTest(random, property)),
  };
}

function randomTest(random: Random, property: PropertyKey): ResolvedTest {
  if (random.chance(0.1)) return { kind: 'none' };
  const kind = random.chance(0.9)
    ? PROPERTIES.find(({ key }) => key === property)?.kind
    : random.pick(['text', 'choice', 'flag', 'money', 'percent', 'date'] as const);
  switch (kind) {
    case 'choice':
      return {
        kind,
        value: random.pick(['reseller', 'referral', 'own', 'resellers', 'offered', 'missing', 'true']),
      };
    case 'flag':
      return { kind, value: random.chance(0.5) };
    case 'money':
      return {
        kind,
        range: randomRange(random, randomAmount),
        currency: random.pick([null, 'USD', 'CNY', 'EUR']),
      };
    case 'percent':
      return { kind, range: randomRange(random, randomAmount) };
    case 'date':
      return { kind, range: randomRange(random, randomDay) };
    default:
      return textTest(random);
  }
}

function textTest(random: Random): ResolvedTest {
  const how = random.pick(['contains', 'starts', 'equals'] as const);
  const whole = random.pick([
    randomText(random),
    random.pick(PIECES),
    random.pick(TAGS),
    'Li Wei',
    '王伟',
    '138000000',
    'f0e1',
    `${random.below(99).toString(16)}f0e1`.padStart(32, '0'),
    '',
  ]);
  const folded = fold(whole);
  if (random.chance(0.5)) return { kind: 'text', how, text: folded };
  // A part of a text: what people type, and where the borders of words lie anywhere.
  const from = random.below(folded.length + 1);
  return { kind: 'text', how, text: fold(folded.slice(from, from + 1 + random.below(8))) };
}

function randomRange(random: Random, value: (random: Random) => number): Interval {
  const from = random.chance(0.3) ? Number.NEGATIVE_INFINITY : value(random);
  const to = random.chance(0.3) ? Number.POSITIVE_INFINITY : random.chance(0.2) ? from : value(random);
  return { from, to, fromInclusive: random.chance(0.5), toInclusive: random.chance(0.5) };
}
