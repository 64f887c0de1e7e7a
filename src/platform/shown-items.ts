import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { parseCustomerRef, parsePartnerKnowledge } from '../core/account/parse-account.ts';
import type { PlanEnd, PlanStep } from '../core/account/switch-plan.ts';
import { ACTING, type Acting, NOBODY_ACTING } from '../core/label/acting.ts';
import { flag, nullable, object, oneOf, otherwise } from '../core/parse.ts';
import type { Settings } from '../core/settings.ts';
import type { Jar } from './jar.ts';
import { type ReadableItem, readableItem } from './stored-item.ts';

/**
 * As much of the stored items as the banner shows, to be read and never written: their other parsers would weigh on
 * every console page for nothing. The test holds them to the whole items, key by key.
 */
export interface ShownJar extends Acting {
  readonly partner: PartnerKnowledge | null;
}

export type ShownSettings = Pick<Settings, 'language' | 'bannerFolded' | 'bannerEdge' | 'bannerSize'>;

export interface ShownPlan {
  readonly step: PlanStep;
  readonly customer: CustomerRef;
  readonly ended: { readonly state: PlanEnd['state'] } | null;
}

export function shownJarItem(jar: Jar): ReadableItem<ShownJar> {
  return readableItem<ShownJar>({
    key: `jar.${jar}`,
    version: 1,
    parse: object({ ...ACTING, partner: nullable(parsePartnerKnowledge) }),
    fallback: { ...NOBODY_ACTING, partner: null },
  });
}

export const SHOWN_SETTINGS: ShownSettings = {
  language: 'auto',
  bannerFolded: false,
  bannerEdge: 'top',
  bannerSize: 'normal',
};

export const shownSettingsItem: ReadableItem<ShownSettings> = readableItem<ShownSettings>({
  key: 'settings',
  version: 1,
  parse: object({
    language: otherwise(oneOf('auto', 'en', 'zh-CN'), 'auto'),
    bannerFolded: otherwise(flag, false),
    bannerEdge: otherwise(oneOf('top', 'bottom'), 'top'),
    bannerSize: otherwise(oneOf('normal', 'large'), 'normal'),
  }),
  fallback: SHOWN_SETTINGS,
});

export function shownPlanItem(jar: Jar): ReadableItem<ShownPlan | null> {
  return readableItem<ShownPlan | null>({
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
