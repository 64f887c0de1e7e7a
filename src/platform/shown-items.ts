import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { parseCustomerRef, parsePartnerKnowledge } from '../core/account/parse-account.ts';
import type { PlanEnd, PlanStep } from '../core/account/switch-plan.ts';
import { ACTING, type Acting, NOBODY_ACTING } from '../core/label/acting.ts';
import { flag, nullable, object, oneOf, otherwise } from '../core/parse.ts';
import type { Settings } from '../core/settings.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/**
 * As much of the stored items as the banner shows, to be read and never written: their other parsers would weigh on
 * every console page for nothing. The test holds them to the whole items, key by key.
 */
type Shown<T> = Omit<StoredItem<T>, 'prepare' | 'write'>;

export interface ShownJar extends Acting {
  readonly partner: PartnerKnowledge | null;
}

export type ShownSettings = Pick<Settings, 'language' | 'bannerFolded'>;

export interface ShownPlan {
  readonly step: PlanStep;
  readonly customer: CustomerRef;
  readonly ended: { readonly state: PlanEnd['state'] } | null;
}

export function shownJarItem(jar: Jar): Shown<ShownJar> {
  return storedItem<ShownJar>({
    key: `jar.${jar}`,
    version: 1,
    parse: object({ ...ACTING, partner: nullable(parsePartnerKnowledge) }),
    fallback: { ...NOBODY_ACTING, partner: null },
  });
}

export const SHOWN_SETTINGS: ShownSettings = { language: 'auto', bannerFolded: false };

export const shownSettingsItem: Shown<ShownSettings> = storedItem<ShownSettings>({
  key: 'settings',
  version: 1,
  parse: object({
    language: otherwise(oneOf('auto', 'en', 'zh-CN'), 'auto'),
    bannerFolded: otherwise(flag, false),
  }),
  fallback: SHOWN_SETTINGS,
});

export function shownPlanItem(jar: Jar): Shown<ShownPlan | null> {
  return storedItem<ShownPlan | null>({
    key: `plan.${jar}`,
    version: 1,
    parse: nullable(
      object({
        step: oneOf('leave', 'locate', 'operate', 'confirm'),
        customer: parseCustomerRef,
        ended: nullable(object({ state: oneOf('done', 'cancelled', 'failed') })),
      }),
    ),
    fallback: null,
  });
}
