import { describe, expect, it } from 'vitest';
import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import { COMPARISONS, type Comparison } from '../../../src/core/filter/comparisons.ts';
import type { DateBound, NumberBound, Test } from '../../../src/core/filter/filter.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { referenceOf } from '../../../src/core/filter/reference.ts';
import { CUSTOMER_VOCABULARY, nameForm } from '../../../src/core/filter/vocabulary.ts';

const REFERENCE = referenceOf(CUSTOMER_VOCABULARY);

/** Which comparison a test is, told from its shape alone. */
function comparisonOf(test: Test): Comparison {
  if (test.kind === 'none') return 'none';
  if (test.kind === 'text') return test.how === 'equals' ? 'is' : test.how;
  if (test.kind === 'choice' || test.kind === 'flag') return 'is';
  const from: NumberBound | DateBound | null = test.from;
  const to: NumberBound | DateBound | null = test.to;
  if (from && to) return JSON.stringify(from) === JSON.stringify(to) ? 'is' : 'between';
  if (from) return from.inclusive ? 'at-least' : 'above';
  return to?.inclusive ? 'at-most' : 'below';
}

describe('the reference', () => {
  it('has every property once', () => {
    expect(REFERENCE.map(({ key }) => key)).toEqual(PROPERTIES.map(({ key }) => key));
  });

  const examples = REFERENCE.flatMap(({ key, kind, comparisons }) =>
    COMPARISONS[kind].map((comparison) => {
      const example = comparisons.find((row) => row.comparison === comparison)?.example ?? 'missing:';
      return { key, comparison, example };
    }),
  );

  it.each(examples)('$example is $key $comparison', ({ key, comparison, example }) => {
    const parsed = parse(example, CUSTOMER_VOCABULARY);
    expect(parsed).toMatchObject({ ok: true, filter: { kind: 'condition', property: key } });
    if (!parsed.ok || parsed.filter.kind !== 'condition') return;
    expect(parsed.filter.tests.map(comparisonOf)).toEqual([comparison]);
  });

  it.each(PROPERTIES)('the example of $key is canonical and about it: $example', ({ key, example }) => {
    const parsed = parse(example, CUSTOMER_VOCABULARY);
    expect(parsed).toMatchObject({ ok: true, filter: { property: key } });
    if (parsed.ok) expect(print(parsed.filter)).toBe(example);
  });
});

describe('names of properties', () => {
  const names = PROPERTIES.flatMap(({ key, label, aliases }) =>
    [key, label.en, label.zh, ...aliases].map((name) => ({ key, name })),
  );

  it.each(names)('$name means $key', ({ key, name }) => {
    const quoted = parse(`"${name}":none`, CUSTOMER_VOCABULARY);
    expect(quoted).toMatchObject({ ok: true, filter: { property: key } });
    const plain = parse(`${name.replaceAll(' ', '-')}：none`, CUSTOMER_VOCABULARY);
    expect(plain).toMatchObject({ ok: true, filter: { property: key } });
  });

  it('are not shared, and leave the words of the language alone', () => {
    const seen = new Map<string, string>();
    for (const { key, name } of names) {
      expect([undefined, key]).toContain(seen.get(nameForm(name)));
      seen.set(nameForm(name), key);
    }
    for (const word of ['is', '是', 'any', '任意', 'none', '无']) expect(seen.has(word)).toBe(false);
  });

  it('include every wording of the console', () => {
    for (const { columns, searches } of PROPERTIES) {
      for (const name of [...columns, ...searches]) {
        expect(CUSTOMER_VOCABULARY.byName.has(nameForm(name))).toBe(true);
      }
    }
  });
});
