import { PROPERTIES } from '../core/customer/properties.ts';
import type { PropertyKey } from '../core/customer/record.ts';

const USUAL: readonly PropertyKey[] = ['name', 'account', 'expires', 'budget', 'spend', 'tag', 'manager'];

/**
 * The columns of the result list that were chosen and that there are. Where none is left the usual ones, led by the ID
 * when some customers show neither name nor account.
 */
export function resultColumns(chosen: readonly string[], hasUnnamed: boolean): readonly PropertyKey[] {
  const known = chosen.filter((key): key is PropertyKey => PROPERTIES.some((one) => one.key === key));
  if (known.length > 0) return [...new Set(known)];
  return hasUnnamed ? ['id', ...USUAL] : USUAL;
}
