import type { StoredPart } from '../../src/core/stored-part.ts';

const SINCE = Date.UTC(2026, 10, 12, 9);
const part = (kind: StoredPart['kind'], bytes: number, more: Partial<StoredPart> = {}): StoredPart => ({
  kind,
  partner: null,
  place: 'local',
  count: null,
  lists: [],
  bytes,
  since: null,
  ...more,
});
const database = { place: 'database' } as const;

/** Of two partner accounts, with something of nearly every kind. */
export const SAMPLE_PARTS: readonly StoredPart[] = [
  part('customers', 3_240_000, {
    ...database,
    partner: 'brightcloud_dist',
    count: 2431,
    lists: [
      { list: 'own', count: 2000 },
      { list: 'resellers', count: 431 },
    ],
    since: SINCE,
  }),
  part('customers', 9_000, {
    ...database,
    partner: 'pacific_resale_with_a_rather_long_name',
    count: 7,
    since: SINCE,
  }),
  part('pins', 160, { ...database, partner: 'brightcloud_dist', count: 5 }),
  part('personal', 120_000, { place: 'session', partner: 'brightcloud_dist', count: 820, since: SINCE }),
  part('indexes', 2_100_000, { ...database, partner: 'brightcloud_dist' }),
  part('recents', 4_000, { count: 12, since: SINCE }),
  part('journal', 14_000, { ...database, count: 36, since: SINCE }),
  part('view', 220, { place: 'session' }),
  part('accounts', 1_200, { count: 2 }),
  part('searches', 900, { place: 'sync', count: 4 }),
  part('searches', 300, { count: 1 }),
  part('labels', 700, { place: 'sync', count: 3 }),
  part('settings', 300),
  part('diagnostics', 6_000, { place: 'session', since: SINCE }),
];
