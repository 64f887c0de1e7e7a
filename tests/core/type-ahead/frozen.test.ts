import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeNames } from './names.ts';
import { makeQueries } from './queries.ts';

test('names and queries are the ones that were fixed before the matcher was written', () => {
  const names = makeNames(5000);
  const queries = makeQueries(names);
  for (const [name, each] of queries) expect(each.length, name).toBe(60);
  const sum = (value: unknown) =>
    createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
  expect([sum(names), sum([...queries])]).toEqual(['8f18ea79ed47f554', 'a39b16b427c6d7ce']);
});
