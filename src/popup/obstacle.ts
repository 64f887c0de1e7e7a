import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Obstacle } from './finder-view.ts';

/** Why the console will not take the operator there, as far as it was seen when the record was read. */
export function obstacleOf({ fields }: DirectoryRecord): Obstacle | null {
  if (knownValue(fields.type) === 'referral') return 'referral';
  const om = knownValue(fields.om);
  return om === 'missing' ? 'not-offered' : om === 'disabled' ? 'item-disabled' : null;
}
