import { flag, list, nullable, number, object, oneOf, type Parser, tagged, text } from '../parse.ts';
import type { Field } from './field.ts';
import { PROPERTIES, type Property } from './properties.ts';
import type { CustomerFields, CustomerRecord, Money } from './record.ts';

/** Parser of a customer record, from the registry: one for messages, stored documents and files. */
const fields = Object.fromEntries(
  PROPERTIES.map((property) => [property.key, optional(fieldOf(valueParser(property)))]),
);

export const parseCustomerRecord: Parser<CustomerRecord> = object<CustomerRecord>({
  id: text(128),
  fields: (value) => withoutGaps(object<CustomerFields>(fields)(value)),
  readAt: number,
});

function fieldOf(value: Parser<unknown>): Parser<Field<unknown>> {
  return tagged<Field<unknown>>('state', {
    known: object<Field<unknown> & { state: 'known' }>({ state: oneOf('known'), value: nullable(value) }),
    masked: object<Field<unknown> & { state: 'masked' }>({ state: oneOf('masked') }),
    absent: object<Field<unknown> & { state: 'absent' }>({ state: oneOf('absent') }),
  });
}

function valueParser(property: Property): Parser<unknown> {
  switch (property.kind) {
    case 'text':
      return text();
    case 'choice':
      return oneOf(...(property.choices ?? []).map((choice) => choice.value));
    case 'flag':
      return flag;
    case 'money':
      return object<Money>({ amount: number, currency: nullable(text(8)) });
    case 'percent':
    case 'date':
      return number;
    case 'tags':
      return list(text(), 200);
  }
}

export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return (value) => (value === undefined ? undefined : parser(value));
}

function withoutGaps(read: CustomerFields): CustomerFields {
  return Object.fromEntries(Object.entries(read).filter(([, field]) => field !== undefined));
}
