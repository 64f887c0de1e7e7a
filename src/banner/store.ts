import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AssumedAccount } from '../core/account/assumed-account.ts';
import { type OpenedPage, UNREAD_PAGE } from '../core/account/opened-page.ts';
import type { Acting } from '../core/label/acting.ts';
import { SHOWN_SETTINGS, type ShownPlan, type ShownSettings } from '../platform/shown-items.ts';
import type { BannerNotice } from './draw.ts';
import type { Ease } from './standing.ts';

export interface BannerState extends Omit<Acting, 'account'> {
  /** `null` until the stored state was read. */
  readonly account: AssumedAccount | null;
  readonly partner: readonly string[];
  /** Whom this page was rendered for. */
  readonly page: OpenedPage;
  readonly ease: Ease | null;
  /** The page was shown again as it was left: until it is known who acts now, nothing on it is pressed. */
  readonly isAsking: boolean;
  readonly settings: ShownSettings;
  readonly notice: BannerNotice;
  /** The switch plan of this jar, as long as it has to be shown: under way, or failed. */
  readonly plan: ShownPlan | null;
  /** Epoch milliseconds, moved on every half minute. */
  readonly now: number;
}

export type BannerStore = StoreApi<BannerState>;

export function createBannerStore(): BannerStore {
  return createStore<BannerState>(() => ({
    account: null,
    marking: null,
    picture: null,
    partner: [],
    page: UNREAD_PAGE,
    ease: null,
    isAsking: false,
    settings: SHOWN_SETTINGS,
    notice: null,
    plan: null,
    now: Date.now(),
  }));
}
