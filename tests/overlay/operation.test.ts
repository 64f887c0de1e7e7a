import { beforeEach, expect, it, vi } from 'vitest';
import { createOverlayStore } from '../../src/overlay/store.ts';
import { install } from '../platform/fake-browser.ts';

install();
const { createOperation } = await import('../../src/overlay/operation.ts');

const CUSTOMER = { id: 'a1b2', account: 'hwc_a', name: 'A', masks: [], tags: [] };

let store: ReturnType<typeof createOverlayStore>;
let operation: ReturnType<typeof createOperation>;

beforeEach(() => {
  store = createOverlayStore();
  const guard = { judge: async () => 'free' as const, ask: vi.fn() };
  operation = createOperation(store, guard, new AbortController().signal);
});

it('says so when it breaks, and is there for the next customer', async () => {
  const locate = () => Promise.reject(new Error('torn'));
  await expect(operation.operate('id:a1b2', { by: 'result', customer: CUSTOMER, locate })).rejects.toThrow(
    'torn',
  );
  expect(store.getState().rows['id:a1b2']).toMatchObject({ state: 'failed', why: 'broken' });
  expect(store.getState().working).toBeNull();
});
