import { expect, test, vi } from 'vitest';
import { known, MASKED } from '../../src/core/customer/field.ts';
import type { Answer } from '../../src/core/directory/ask.ts';
import type { Replies, Requests } from '../../src/platform/messages.ts';
import { ASK, customer, fake, startOver, wake } from './directory.ts';
import { dieBeforeWrite, live, makeStorageMortal } from './mortal.ts';

const NOW = Date.now();

type Step = {
  [N in 'directory.absorb' | 'directory.complete' | 'directory.pin' | 'directory.ask']: [N, Requests[N]];
}['directory.absorb' | 'directory.complete' | 'directory.pin' | 'directory.ask'];

const page = (
  ids: string[],
  at: number,
  list: 'own' | 'resellers' = 'own',
  total: number | null = null,
): Step => [
  'directory.absorb',
  {
    records: ids.map((id) =>
      customer(
        id,
        {
          name: id === 'b' && at > NOW ? MASKED : known(`Name ${id}`),
          mobile: known(`1380000${id}`),
          tag: known(id < 'c' ? ['vip'] : []),
        },
        at,
      ),
    ),
    list,
    total,
  },
];
const ask: Step = ['directory.ask', ASK];

const STEPS: readonly Step[] = [
  page(['gone', 'a', 'b'], NOW - 5000, 'own', 4),
  ask,
  page(['x'], NOW - 5000, 'resellers', 1),
  ['directory.pin', { id: 'c', pinned: true }],
  page(['b', 'c'], NOW + 1),
  ask,
  page(['a'], NOW + 2),
  page(['a', 'd'], NOW + 3),
  ['directory.complete', { list: 'own', startedAt: NOW, total: 4 }],
  page(['a', 'b'], NOW + 4),
];

/** Plays the steps; a step whose worker ended is said again to the next one, as the pages do it. */
async function play(deathAt: number): Promise<{ answer: unknown; deaths: number; told: number }> {
  startOver();
  makeStorageMortal();
  let background = await wake();
  let deaths = 0;
  dieBeforeWrite(deathAt);
  for (const [name, request] of STEPS) {
    const say = () => background.say(name, request as never) as Promise<Replies[typeof name]>;
    try {
      await say();
    } catch {
      deaths++;
      live();
      await background.end();
      background = await wake();
      await say();
    }
  }
  live();
  const answer = await background.ask('', { spreads: ['name', 'tag', 'mobile'] });
  // A last life has only what is on disk and in the session.
  await background.end();
  background = await wake();
  expect(await background.ask('', { spreads: ['name', 'tag', 'mobile'] })).toEqual(answer);
  const item = fake.stored['directory.normal'] as { value: { revision: number } };
  expect(item.value.revision).toBe(answer.revision);
  return { answer: timeless(answer), deaths, told: answer.revision };
}

function timeless({ revision: _, lists, ...rest }: Answer): unknown {
  return {
    ...rest,
    lists: lists.map(({ completedAt, ...list }) => ({ ...list, walked: completedAt !== null })),
  };
}

test('a worker that ends before any write whatsoever changes nothing but the time it takes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const whole = await play(Number.POSITIVE_INFINITY);
  expect(whole.answer).toMatchObject({ matched: 5, read: 5, total: 5 });
  let death = 0;
  for (; death < 200; death++) {
    const { answer, deaths } = await play(death);
    if (deaths === 0) break;
    expect(answer, `death before write ${death}`).toEqual(whole.answer);
  }
  // Every write was the last one once.
  expect(death).toBeGreaterThan(20);
  expect(death).toBeLessThan(200);
});
