import type { Fault } from './faults.ts';

export type Layout = 'tiny3' | 'tinyvue' | 'harbor';
export type Locale = 'en-us' | 'zh-cn';
export type Site = 'intl' | 'china' | 'europe' | 'partner';
export type PartnerKind = 'distributor' | 'reseller';

export interface ConsoleOptions {
  /** 0 = any free port; always on 127.0.0.1. */
  port: number;
  /** Own customers; a distributor's resellers have a quarter as many on top. */
  customers: number;
  seed: number;
  partner: PartnerKind;
  /** Decides host names, currency and the wording of association types. */
  site: Site;
  layout: Layout;
  locale: Locale;
  faults: readonly Fault[];
  /** Milliseconds added to every data request. */
  latency: number;
  now: () => number;
}

/** What can change while the console runs. */
export type Changeable = Pick<ConsoleOptions, 'layout' | 'locale' | 'faults' | 'latency'>;

/** What the query of an address may ask for; remembered by the session until the next one asks otherwise. */
export type Overrides = Partial<Pick<ConsoleOptions, 'layout' | 'locale' | 'faults'>>;

export const DEFAULTS: ConsoleOptions = {
  port: 0,
  customers: 240,
  seed: 42,
  partner: 'distributor',
  site: 'intl',
  layout: 'tiny3',
  locale: 'en-us',
  faults: [],
  latency: 0,
  now: Date.now,
};

export const LAYOUTS: readonly Layout[] = ['tiny3', 'tinyvue', 'harbor'];
export const LOCALES: readonly Locale[] = ['en-us', 'zh-cn'];
