import type { DirectoryIndex } from '../../../../src/core/directory/columns.ts';
import { query } from '../../../../src/core/directory/query.ts';
import { restore, snapshot } from '../../../../src/core/directory/snapshot.ts';
import { NOTHING_ASKED } from '../queries.ts';

export interface Woken {
  /** Milliseconds: from the request to the stored value, then to the index, then to the first answer. */
  readonly read: number;
  readonly restore: number;
  readonly first: number;
  readonly count: number;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('snapshots');
  return settled(request);
}

export async function store(index: DirectoryIndex): Promise<void> {
  const db = await open();
  await settled(
    db
      .transaction('snapshots', 'readwrite')
      .objectStore('snapshots')
      .put(snapshot(index, 'leave-out'), 'own'),
  );
  db.close();
}

/** In a worker that has just begun: nothing is compiled, nothing is warm. */
export async function answerWhenWoken(): Promise<Woken> {
  const db = await open();
  const start = performance.now();
  const stored: unknown = await settled(db.transaction('snapshots').objectStore('snapshots').get('own'));
  const read = performance.now();
  const index = restore(stored);
  const restored = performance.now();
  if (!index) throw new Error('The snapshot was not restored.');
  const { length } = query(index, NOTHING_ASKED).rows(0, 50);
  const answered = performance.now();
  if (length === 0) throw new Error('The restored directory is empty.');
  return { read: read - start, restore: restored - read, first: answered - restored, count: index.count };
}

export async function wakeWorkers(times: number): Promise<Woken[]> {
  const results: Woken[] = [];
  for (let i = 0; i < times; i++) {
    const worker = new Worker(new URL(import.meta.url).href, { type: 'module' });
    results.push(
      await new Promise<Woken>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Woken>) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
    );
    worker.terminate();
  }
  return results;
}
