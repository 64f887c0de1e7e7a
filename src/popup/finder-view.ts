import type { PlanRefusal } from '../core/account/switch-plan.ts';
import type { FilterProblem } from '../core/filter/problem.ts';
import type { Choice, CustomerChoice, Group } from './choice.ts';

/** Why a customer cannot be gone to, as far as the directory knows. */
export type Obstacle = 'referral' | 'not-offered' | 'item-disabled';

/** What came of the last key. */
export type Note =
  | { readonly kind: 'obstacle'; readonly why: Obstacle; readonly who: CustomerChoice }
  | { readonly kind: 'refused'; readonly why: PlanRefusal; readonly who: CustomerChoice }
  | { readonly kind: 'copied' | 'pinned' | 'unpinned' | 'failed' };

export interface FinderView {
  readonly text: string;
  readonly asks: 'nothing' | 'words' | 'filter';
  /**
   * `loading`: one can type, and what is pinned or recent is listed, but nothing is found yet; `unknown`: who the partner is, or any of its customers; `failed`: the directory
   * cannot be read.
   */
  readonly state: 'loading' | 'unknown' | 'ready' | 'failed';
  readonly groups: readonly Group[];
  /** Of the choice that keys act on; `null` for none. */
  readonly active: string | null;
  readonly problem: FilterProblem | null;
  /** Of a filter; what words match is not counted. */
  readonly matched: number | null;
  readonly undecided: number;
  /** Customers that are looked through. */
  readonly customers: number;
  /** The answer that is shown belongs to an earlier text, or to an earlier state of the directory. */
  readonly isWaiting: boolean;
  readonly note: Note | null;
}

export interface FinderActions {
  readonly type: (text: string) => void;
  readonly walk: (to: 'next' | 'previous' | 'first' | 'last') => void;
  readonly choose: (choice: Choice) => void;
  readonly pin: (choice: CustomerChoice) => void;
  readonly copyId: (choice: CustomerChoice) => void;
  readonly openDetails: (choice: CustomerChoice) => void;
  /** Edits the label of a match; with `null` that of the assumed account. */
  readonly label: (choice: CustomerChoice | null) => void;
  readonly openList: () => void;
  readonly retry: () => void;
}

export const NOTHING_FOUND: FinderView = {
  text: '',
  asks: 'nothing',
  state: 'loading',
  groups: [],
  active: null,
  problem: null,
  matched: null,
  undecided: 0,
  customers: 0,
  isWaiting: false,
  note: null,
};
