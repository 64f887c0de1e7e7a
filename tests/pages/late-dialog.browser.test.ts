import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type OperateOutcome, operate } from '../../src/pages/customer-list/operate.ts';
import { plain } from './layouts/plain.ts';
import { CUSTOMERS, type Customer, must, World } from './layouts/stage.ts';

const [first, second] = CUSTOMERS as readonly [Customer, Customer];
let world: World;

beforeEach(async () => {
  await page.viewport(1280, 800);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  });
  world = new World();
  plain.draw(world);
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function run({ id }: Customer, milliseconds: number): Promise<OperateOutcome> {
  const outcome = operate({
    key: `id:${id}`,
    stopAtDialog: false,
    signal: new AbortController().signal,
    onStep: () => undefined,
    beforeOk: () => Promise.resolve(),
    isSettled: () => world.ok.length > 0,
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return outcome;
}

test('a dialog that comes after we gave up is not taken for the next customer’s', async () => {
  const { ask } = world;
  world.ask = (customer, decide) => setTimeout(() => ask(customer, decide), 10_000);
  expect(await run(first, 9000)).toMatchObject({ state: 'failed', why: 'no-dialog' });
  expect(await run(second, 1)).toMatchObject({ state: 'failed', why: 'dialog-owed' });

  await vi.advanceTimersByTimeAsync(2000);
  expect(world.dialogs.size).toBe(1);
  must(document.body, '[data-answer=cancel]').click();
  world.ask = ask;
  expect(await run(second, 1000)).toEqual({ state: 'followed' });
  expect(world.ok).toEqual([second.account]);
});

test('what has not come after a minute never will', async () => {
  const { ask } = world;
  world.ask = () => undefined;
  expect(await run(first, 9000)).toMatchObject({ state: 'failed', why: 'no-dialog' });
  await vi.advanceTimersByTimeAsync(61_000);
  world.ask = ask;
  expect(await run(second, 1000)).toEqual({ state: 'followed' });
});
