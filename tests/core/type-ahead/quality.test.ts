import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/core/directory/build.ts';
import { buildTypeAhead } from '../../../src/core/type-ahead/build.ts';
import { search } from '../../../src/core/type-ahead/search.ts';
import { makeNames } from './names.ts';
import { makeQueries } from './queries.ts';
import { readingsOf } from './readings.ts';

const NAMES = makeNames(5000);
/** Accounts, managers and tags that are in the way, as they are in life. */
const ENTRIES = NAMES.map(({ name }, i) => ({
  id: (i * 2654435761).toString(16).padStart(32, '9a3f'),
  name,
  account: `hwc_${name.replace(/[^A-Za-z]/g, '').slice(0, 4)}${i}`,
  manager: ['Li Wei', 'Wang Fang', '刘洋', 'Nurul Huda'][i % 4],
  tags: [['vip', '重点客户', 'trial', 'renewal'][i % 4] ?? ''],
}));

describe.each([
  ['names alone', NAMES.map(({ name }, i) => ({ id: String(i), name }))],
  ['names among accounts, IDs, managers and tags', ENTRIES],
])('in %s', (_, entries) => {
  const index = finish(buildTypeAhead(entries, readingsOf));

  test.each([...makeQueries(NAMES)])('%s: at least 0.95 are among the first ten', (_name, queries) => {
    const missed = queries.filter(
      ({ typed, row }) => !search(index, typed, 10).some(({ entry }) => entry === row),
    );
    const words = missed.map(({ typed, row }) => `${typed} → ${NAMES[row]?.name}`);
    expect(missed.length / queries.length, words.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
