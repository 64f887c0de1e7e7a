import type { CustomerRecord, PropertyKey } from '../customer/record.ts';
import { evaluate, fieldOf } from './evaluate.ts';
import type { ResolvedCondition, ResolvedFilter } from './resolve.ts';

export interface UndecidedField {
  readonly property: PropertyKey;
  /** `currency`: the amount is shown, but not in which currency. */
  readonly why: 'masked' | 'absent' | 'currency';
}

/** Which fields keep one customer from being judged; none if it can be. */
export function undecidedFields(filter: ResolvedFilter, record: CustomerRecord): readonly UndecidedField[] {
  const found = new Map<string, UndecidedField>();
  const visit = (part: ResolvedFilter): void => {
    if (evaluate(part, record) !== 'unknown') return;
    if (part.kind === 'not') visit(part.of);
    else if (part.kind === 'condition') {
      for (const field of hiddenFields(part, record)) found.set(`${field.property} ${field.why}`, field);
    } else part.of.forEach(visit);
  };
  visit(filter);
  return [...found.values()];
}

function hiddenFields({ subjects }: ResolvedCondition, record: CustomerRecord): readonly UndecidedField[] {
  return subjects.flatMap(({ property, absent }): readonly UndecidedField[] => {
    const { state } = fieldOf(record, property);
    if (state === 'known') return property === 'spend' ? [{ property, why: 'currency' }] : [];
    return state === 'masked' || absent === 'unknown' ? [{ property, why: state }] : [];
  });
}
