import fc from 'fast-check';
import { PROPERTIES, type Property } from '../../../src/core/customer/properties.ts';
import { tidy } from '../../../src/core/customer/text.ts';
import type { Condition, Filter, FilterDate, NumberBound, Test } from '../../../src/core/filter/filter.ts';

/** Words from a small pool, so that random filters hit random records, and wild ones, so that printing is tried. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'a',
        'Yun',
        'yuntu',
        'ü',
        '云',
        '云图',
        'Ａ',
        'vip',
        'none',
        'OR',
        '或',
        '-',
        '',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 8, unit: fc.constantFrom(...'ab"\\:,()-*=<>!“”＂（）：，、 \t云') }),
    },
  )
  .map(tidy);

const amount = fc.oneof(
  fc.constantFrom(0, 1, 5, 10, 80, 100, 1000),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100 + 0),
);

function bound(value: fc.Arbitrary<number>): fc.Arbitrary<NumberBound | null> {
  return fc.option(fc.record({ value, inclusive: fc.boolean() }), { freq: 3 });
}

const date: fc.Arbitrary<FilterDate> = fc.oneof(
  fc.constant<FilterDate>({ kind: 'today' }),
  fc.constant<FilterDate>({ kind: 'this-month' }),
  fc.record({
    kind: fc.constant('offset' as const),
    amount: fc.integer({ min: -60, max: 60 }),
    unit: fc.constantFrom('d' as const, 'w' as const, 'm' as const),
  }),
  fc.record({
    kind: fc.constant('day' as const),
    year: fc.constantFrom(2025, 2026),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({
    kind: fc.constant('month' as const),
    year: fc.integer({ min: 2025, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1999, max: 2030 }) }),
);

const dateBound = fc.option(fc.record({ date, inclusive: fc.boolean() }), { freq: 3 });

export const arbitraryTextTest: fc.Arbitrary<Test> = fc.record({
  kind: fc.constant('text' as const),
  how: fc.constantFrom('contains' as const, 'starts' as const, 'equals' as const),
  text: arbitraryText,
});

function testOf({ kind, choices = [] }: Property): fc.Arbitrary<Test> {
  switch (kind) {
    case 'text':
    case 'tags':
      return arbitraryTextTest;
    case 'choice':
      return fc.record({
        kind: fc.constant('choice' as const),
        value: fc.constantFrom(...choices.map(({ value }) => value)),
      });
    case 'flag':
      return fc.record({ kind: fc.constant('flag' as const), value: fc.boolean() });
    case 'money': {
      const currency = fc.constantFrom(null, null, 'USD', 'CNY', 'EUR');
      return fc.record({
        kind: fc.constant('money' as const),
        from: bound(amount),
        to: bound(amount),
        currency,
      });
    }
    case 'percent':
      return fc.record({ kind: fc.constant('percent' as const), from: bound(amount), to: bound(amount) });
    case 'date':
      return fc.record({ kind: fc.constant('date' as const), from: dateBound, to: dateBound });
  }
}

export const arbitraryCondition: fc.Arbitrary<Condition> = fc.oneof(
  ...PROPERTIES.map((property) =>
    fc.record({
      kind: fc.constant('condition' as const),
      property: fc.constant(property.key),
      tests: fc.array(
        fc.oneof(
          { weight: 5, arbitrary: testOf(property) },
          { weight: 1, arbitrary: fc.constant<Test>({ kind: 'none' }) },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
  fc.record({
    kind: fc.constant('condition' as const),
    property: fc.constant('any' as const),
    tests: fc.array(arbitraryTextTest, { minLength: 1, maxLength: 3 }),
  }),
);

export const arbitraryFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    arbitraryCondition,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('filter'), { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('filter') }),
  ),
})).filter;
