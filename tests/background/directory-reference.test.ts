import fc from 'fast-check';
import { expect, test } from 'vitest';
import { known } from '../../src/core/customer/field.ts';
import type { CustomerRecord } from '../../src/core/customer/record.ts';
import { type DirectoryRecord, mergeRecords } from '../../src/core/directory/merge.ts';
import { evaluate } from '../../src/core/filter/evaluate.ts';
import { print } from '../../src/core/filter/print.ts';
import { resolve } from '../../src/core/filter/resolve.ts';
import { Random, randomRecord } from '../core/directory/random-records.ts';
import { arbitraryFilter } from '../core/filter/arbitrary-filter.ts';
import { idsOf, set, startOver, wake } from './directory.ts';

const DAY = 86_400_000;

/** Pages of a list that overlap, were read at different times, and come in any order. */
function randomPages(seed: number): CustomerRecord[][] {
  const random = new Random(seed);
  const now = Date.now();
  return Array.from({ length: 1 + random.below(6) }, () => {
    const readAt = now - random.below(9 * DAY);
    return Array.from({ length: random.below(12) }, () => {
      const { fields, id } = randomRecord(random, `c${random.below(30)}`, 0.3);
      return { id, fields, readAt };
    });
  });
}

/** What the directory promises, done plainly: one record after the other, then what is ours. */
function merged(pages: readonly CustomerRecord[][], pinned: string): DirectoryRecord[] {
  const base = new Map<string, DirectoryRecord>();
  const apart = new Map<string, DirectoryRecord>();
  const put = (into: Map<string, DirectoryRecord>, record: DirectoryRecord) => {
    const before = into.get(record.id);
    into.set(record.id, before ? mergeRecords(before, record) : record);
  };
  for (const { id, fields, readAt } of pages.flatMap(onePerId)) {
    const { mobile, email, pinned: _, ...rest } = fields;
    put(base, { id, fields: rest, readAt });
    const personal = { ...(mobile ? { mobile } : {}), ...(email ? { email } : {}) };
    if (mobile || email) put(apart, { id, fields: personal, readAt });
  }
  return Array.from(base.values(), (record) => ({
    ...record,
    fields: { ...record.fields, ...apart.get(record.id)?.fields, pinned: known(record.id === pinned) },
  }));
}

function onePerId(page: readonly CustomerRecord[]): CustomerRecord[] {
  const one = new Map<string, CustomerRecord>();
  for (const record of page) {
    const before = one.get(record.id);
    one.set(record.id, before ? mergeRecords(before, record) : record);
  }
  return [...one.values()];
}

test('whatever pages come in whatever order, an answer is what the plain evaluation says of the merged records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(arbitraryFilter, { minLength: 6, maxLength: 6, size: 'max' }),
      fc.array(fc.constantFrom('ask', 'die', 'tidy', 'go on'), { minLength: 6, maxLength: 6 }),
      async (seed, filters, between) => {
        startOver();
        set({ keepDays: 30 });
        let background = await wake();
        const pages = randomPages(seed);
        for (const [i, page] of pages.entries()) {
          await background.absorb(page, null);
          if (i === 1) await background.say('directory.pin', { id: 'c3', pinned: true });
          if (between[i] === 'ask') await background.ask();
          if (between[i] === 'tidy') await background.tidy('directory.tidy');
          if (between[i] === 'die') {
            await background.end();
            background = await wake();
          }
        }
        const records = merged(pages, pages.length > 1 ? 'c3' : '');
        expect((await background.ask()).read).toBe(records.length);
        for (const filter of filters) {
          const resolved = resolve(filter, Date.now(), 'Asia/Shanghai');
          const truths = records.map((record) => evaluate(resolved, record));
          const answer = await background.ask(print(filter));
          expect(idsOf(answer)).toEqual(records.filter((_, i) => truths[i] === 'true').map(({ id }) => id));
          expect(answer.matched).toBe(answer.rows.length);
          expect(answer.undecided).toBe(truths.filter((truth) => truth === 'unknown').length);
        }
        await background.end();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
