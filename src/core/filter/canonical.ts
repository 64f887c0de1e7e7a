import { tidy } from '../customer/text.ts';
import { type Condition, EVERYTHING, type Filter, isEverything, type Test } from './filter.ts';

/**
 * The plainest tree with the same meaning: groups of one kind in one another flattened, groups of one part unwrapped,
 * double negation and repeated tests gone, texts tidied. Two filters that print alike have the same canonical tree.
 */
export function canonical<K extends string>(filter: Filter<K>): Filter<K> {
  switch (filter.kind) {
    case 'condition':
      return canonicalCondition(filter);
    case 'not': {
      const inner = canonical(filter.of);
      return inner.kind === 'not' ? inner.of : { kind: 'not', of: inner };
    }
    case 'all':
      return group('all', filter.of);
    case 'any':
      return filter.of.length === 0 ? { kind: 'not', of: EVERYTHING } : group('any', filter.of);
  }
}

function group<K extends string>(kind: 'all' | 'any', parts: readonly Filter<K>[]): Filter<K> {
  const of = parts
    .map((part) => canonical(part))
    .flatMap((part) => (part.kind === kind ? part.of : [part]))
    .filter((part) => kind === 'any' || !isEverything(part));
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind, of };
}

function canonicalCondition<K extends string>(condition: Condition<K>): Filter<K> {
  const seen = new Map<string, Test>();
  for (const test of condition.tests) {
    const tidied = test.kind === 'text' ? { ...test, text: tidy(test.text) } : test;
    const key = JSON.stringify(tidied);
    if (!seen.has(key)) seen.set(key, tidied);
  }
  // A condition without tests is an `any` of nothing.
  if (seen.size === 0) return { kind: 'not', of: EVERYTHING };
  return { kind: 'condition', property: condition.property, tests: [...seen.values()] };
}
