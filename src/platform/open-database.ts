import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/** One of the extension's own databases, opened when it is first asked for, and again when it was closed under us. */
export function openOnce<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
): () => Promise<IDBPDatabase<S>> {
  let opened: Promise<IDBPDatabase<S>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  return () => {
    if (opened === null) {
      opened = openDB<S>(name, version, {
        upgrade,
        // A newer version of us wants to upgrade: it has waited for this worker to let go.
        blocking: (_before, _wanted, event) => {
          (event.target as IDBDatabase | null)?.close();
          forget();
        },
        terminated: forget,
      });
      opened.catch(forget);
    }
    return opened;
  };
}

/** What is done in one transaction: all of it or, if anything fails, nothing. */
export async function wholly<T, X extends Pick<IDBTransaction, 'abort'> & { readonly done: Promise<void> }>(
  transaction: X,
  work: (transaction: X) => Promise<T>,
): Promise<T> {
  // Whoever calls hears of it below.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It is over already: that was the error.
    }
    throw error;
  }
}
