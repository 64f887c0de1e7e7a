import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import { fake } from './directory.ts';

/** The background ends instead of its write number `left`, counted from here; no write of its succeeds from then on. */
let left = Number.POSITIVE_INFINITY;

export function dieBeforeWrite(count: number): void {
  left = count;
}

export function live(): void {
  left = Number.POSITIVE_INFINITY;
}

function write(abort: () => void): void {
  if (left-- > 0) return;
  // What a transaction had written goes with the worker.
  abort();
  throw new Error('the worker ended');
}

for (const [prototype, names] of [
  [IDBObjectStore.prototype, ['add', 'put', 'delete']],
  [IDBCursor.prototype, ['update', 'delete']],
] as const) {
  for (const name of names) {
    const methods = prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
    const original = methods[name];
    methods[name] = function (this: IDBObjectStore & IDBCursor, ...values: unknown[]) {
      const transaction = this.transaction ?? (this.source as IDBObjectStore).transaction;
      write(() => transaction.abort());
      return original?.apply(this, values);
    };
  }
}

/** Call after each `startOver`. */
export function makeStorageMortal(): void {
  for (const area of [fake.storage.local, fake.storage.session]) area.refuse = () => write(() => undefined);
}
