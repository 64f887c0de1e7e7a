import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AssumedAccount } from '../core/account/assumed-account.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { BannerNotice } from './draw.ts';

export interface BannerState {
  /** `null` until the stored state was read. */
  readonly account: AssumedAccount | null;
  readonly partner: readonly string[];
  readonly settings: Settings;
  readonly notice: BannerNotice;
  /** Epoch milliseconds, moved on every half minute. */
  readonly now: number;
}

export type BannerStore = StoreApi<BannerState>;

export function createBannerStore(): BannerStore {
  return createStore<BannerState>(() => ({
    account: null,
    partner: [],
    settings: DEFAULT_SETTINGS,
    notice: null,
    now: Date.now(),
  }));
}
