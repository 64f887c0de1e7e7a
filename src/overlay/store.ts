import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AssumedAccount, NOT_OBSERVED } from '../core/account/assumed-account.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { OperateFailure, OperateStep } from '../pages/customer-list/operate.ts';

/** What a row's button is about to say. Kept by the row's key: rows come and go under the operator's eyes. */
export type RowStatus =
  | { readonly state: 'busy'; readonly step: OperateStep }
  | { readonly state: 'at-dialog' }
  | { readonly state: 'authorization-opened' }
  | { readonly state: 'changed' }
  | {
      readonly state: 'failed';
      /** `no-request`: the console does not offer to request the customer's authorization either. `broken`: ours. */
      readonly why: OperateFailure | 'no-request' | 'broken';
      readonly detail: string;
    };

export interface OverlayState {
  readonly account: AssumedAccount;
  readonly settings: Settings;
  readonly rows: Readonly<Record<string, RowStatus>>;
  /** The key of the row being worked on. One at a time: the whole browser acts as one customer. */
  readonly working: string | null;
}

export type OverlayStore = StoreApi<OverlayState>;

export function createOverlayStore(): OverlayStore {
  return createStore<OverlayState>(() => ({
    account: NOT_OBSERVED,
    settings: DEFAULT_SETTINGS,
    rows: {},
    working: null,
  }));
}

export function setRow(store: OverlayStore, key: string, status: RowStatus | null): void {
  store.setState(({ rows }) => {
    const { [key]: _, ...others } = rows;
    return { rows: status === null ? others : { ...others, [key]: status } };
  });
}
