import { oneOf, type Parser } from '../parse.ts';
import type { PlanRefusal } from './switch-plan.ts';

/** Why a key, or what was typed into the address bar, came to nothing. */
export type Refusal =
  | PlanRefusal
  /** Nothing was refused: the operator is asked, and has to open the popup for it. */
  | 'asks'
  /** Nobody was assumed before the customer that is now. */
  | 'no-previous'
  /** Nothing was filtered yet whose results could be gone through. */
  | 'no-results'
  | 'end-of-results'
  /** The directory is empty. */
  | 'nobody-known'
  | 'nobody-found'
  /** There is no customer to leave. */
  | 'not-assumed'
  | 'no-tab'
  | 'no-switch-role';

export const parseRefusal: Parser<Refusal> = oneOf(
  'plan-under-way',
  'switch-under-way',
  'already-there',
  'referral',
  'not-authorized',
  'asks',
  'no-previous',
  'no-results',
  'end-of-results',
  'nobody-known',
  'nobody-found',
  'not-assumed',
  'no-tab',
  'no-switch-role',
);
