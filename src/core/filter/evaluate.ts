import { ABSENT, type Field, known } from '../customer/field.ts';
import type { CustomerRecord, Money, PropertyKey } from '../customer/record.ts';
import type { TextComparison } from './filter.ts';
import { fold } from './fold.ts';
import type { ResolvedCondition, ResolvedFilter, ResolvedTest, Subject } from './resolve.ts';
import type { Interval } from './resolve-dates.ts';
import { every, not, some, type Truth } from './truth.ts';

/** How a record of any sort gives its fields to the evaluation. */
export type ReadField<K extends string> = (property: K) => Field<unknown> | undefined;

/** Judges one customer, slowly and plainly: for a single row of the page, and as the measure for the engine. */
export function evaluate(filter: ResolvedFilter, record: CustomerRecord): Truth {
  return evaluateFields(filter, (property) => fieldOf(record, property));
}

/** The field of a record; the customer ID is its key and therefore always known. */
export function fieldOf(record: CustomerRecord, property: PropertyKey): Field<unknown> {
  return property === 'id' ? known(record.id) : (record.fields[property] ?? ABSENT);
}

export function evaluateFields<K extends string>(filter: ResolvedFilter<K>, read: ReadField<K>): Truth {
  switch (filter.kind) {
    case 'all':
      return every(filter.of, (part) => evaluateFields(part, read));
    case 'any':
      return some(filter.of, (part) => evaluateFields(part, read));
    case 'not':
      return not(evaluateFields(filter.of, read));
    case 'condition':
      return evaluateCondition(filter, read);
  }
}

function evaluateCondition<K extends string>(condition: ResolvedCondition<K>, read: ReadField<K>): Truth {
  return some(condition.subjects, (subject) => {
    const value = subjectValue(subject, read);
    if (typeof value === 'string') return value;
    return some(condition.tests, (test) => evaluateTest(test, value.is));
  });
}

function subjectValue<K extends string>(
  subject: Subject<K>,
  read: ReadField<K>,
): { is: unknown } | 'unknown' | 'false' {
  const field = read(subject.property) ?? ABSENT;
  if (field.state === 'masked') return 'unknown';
  return field.state === 'absent' ? subject.absent : { is: field.value };
}

/** One test on a known value; `null` is a known absence. */
export function evaluateTest(test: ResolvedTest, value: unknown): Truth {
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  if (test.kind === 'none' || empty) return truth(empty && test.kind === 'none');
  switch (test.kind) {
    case 'text':
      return truth(texts(value).some((text) => compareText(test.how, fold(text), test.text)));
    case 'choice':
    case 'flag':
      return truth(value === test.value);
    case 'money':
      return evaluateMoney(test.range, test.currency, value as Money);
    case 'percent':
    case 'date':
      return truth(typeof value === 'number' && isWithin(test.range, value));
  }
}

function evaluateMoney(range: Interval, currency: string | null, money: Money): Truth {
  if (!isWithin(range, money.amount)) return 'false';
  if (currency === null || money.currency === currency) return 'true';
  return money.currency === null ? 'unknown' : 'false';
}

export function compareText(how: TextComparison, folded: string, wanted: string): boolean {
  if (how === 'equals') return folded === wanted;
  return how === 'starts' ? folded.startsWith(wanted) : folded.includes(wanted);
}

export function isWithin(range: Interval, value: number): boolean {
  const above = range.fromInclusive ? value >= range.from : value > range.from;
  const below = range.toInclusive ? value <= range.to : value < range.to;
  return above && below;
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' ? [value] : [];
}

function truth(holds: boolean): Truth {
  return holds ? 'true' : 'false';
}
