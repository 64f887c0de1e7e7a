import fc from 'fast-check';
import { ABSENT, type Field, known, MASKED } from '../../../src/core/customer/field.ts';
import { PROPERTIES, type Property } from '../../../src/core/customer/properties.ts';
import type { CustomerFields, CustomerRecord } from '../../../src/core/customer/record.ts';

export const NOW = Date.UTC(2026, 10, 23, 9, 30);

const text = fc.oneof(
  fc.constantFrom('a', 'Yuntu Tech', 'ÜBER yun', '云图科技', 'ＡＢ', 'none', 'vip', 'OR', 'a-b'),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
);

const moment = fc.oneof(
  fc.constantFrom(
    NOW,
    Date.UTC(2026, 10, 23),
    Date.UTC(2026, 10, 24),
    Date.UTC(2026, 10, 1),
    Date.UTC(2026, 11, 1),
  ),
  fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }),
  fc.integer({ min: -70, max: 70 }).map((days) => NOW + days * 86_400_000),
);

const amount = fc.oneof(
  fc.constantFrom(0, 1, 5, 10, 80, 100, 1000),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
);

function arbitraryValue({ kind, choices = [] }: Property): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'text':
      return text;
    case 'tags':
      return fc.array(text, { maxLength: 3 });
    case 'choice':
      return fc.constantFrom(...choices.map(({ value }) => value));
    case 'flag':
      return fc.boolean();
    case 'money':
      return fc.record({ amount, currency: fc.constantFrom('USD', 'CNY', null) });
    case 'percent':
      return amount;
    case 'date':
      return moment;
  }
}

function fieldOf(property: Property): fc.Arbitrary<Field<unknown>> {
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryValue(property).map(known) },
    { weight: 1, arbitrary: fc.constantFrom<Field<unknown>>(known(null), MASKED, ABSENT) },
  );
}

export const arbitraryRecord: fc.Arbitrary<CustomerRecord> = fc.record({
  id: fc.oneof(text, fc.constant('d67c00aa11bb22cc33dd44ee55ff6285')),
  fields: fc
    .record(Object.fromEntries(PROPERTIES.map((property) => [property.key, fieldOf(property)])), {
      requiredKeys: [],
    })
    .map((fields) => fields as CustomerFields),
  readAt: fc.constant(NOW),
});
