/** The tabs in their order; the name is the address: `#settings`. */
export const TABS = [
  'searches',
  'settings',
  'journal',
  'exchange',
  'policy',
  'privacy',
  'diagnostics',
] as const;

export type Tab = (typeof TABS)[number];

/** The tab that an address leads to; the first for any other. */
export function tabAt(fragment: string): Tab {
  return TABS.find((tab) => fragment === `#${tab}`) ?? TABS[0];
}
