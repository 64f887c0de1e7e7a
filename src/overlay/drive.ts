import type { FilterStore } from './filter-store.ts';

/** While something of ours works in the native list, the list has to be on the screen. Two may overlap for a moment. */
export async function drive<T>(store: FilterStore, run: () => Promise<T>): Promise<T> {
  store.setState(({ drivers }) => ({ drivers: drivers + 1 }));
  try {
    return await run();
  } finally {
    store.setState(({ drivers }) => ({ drivers: drivers - 1 }));
  }
}
