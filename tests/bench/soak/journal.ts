import { webcrypto } from 'node:crypto';
import { chain } from '../../../src/core/journal/chain.ts';
import { sha256 } from '../../../src/platform/digest.ts';
import { sampleEntries } from '../../core/journal/sample-entries.ts';
import { inExtension } from '../../e2e/in-page.ts';
import { openPopup } from '../../e2e/plan.ts';
import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';

const ENTRIES = 50_000;
/** As much as one call into a page carries well. */
const PART = 5000;

globalThis.crypto ??= webcrypto as Crypto;

/** A journal of years behind the one there is: how long a whole export takes, and whether the chain still goes on. */
export async function longJournal(session: Session): Promise<readonly Figure[]> {
  const popup = await openPopup(session);
  const last = await inExtension(popup, async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('behalf-journal');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    Object.assign(globalThis, { journal: database });
    return new Promise<{ seq: number; hash: string }>((resolve) => {
      const asking = database.transaction('entries').objectStore('entries').openCursor(null, 'prev');
      asking.onsuccess = () => resolve(asking.result?.value ?? { seq: 0, hash: '' });
    });
  });
  const entries = await chain(last, sampleEntries(ENTRIES - last.seq), sha256);
  for (let at = 0; at < entries.length; at += PART) {
    await inExtension(
      popup,
      async (_, part) => {
        const { journal } = globalThis as unknown as { journal: IDBDatabase };
        const writing = journal.transaction('entries', 'readwrite');
        for (const entry of part) writing.objectStore('entries').add(entry);
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onabort = () => reject(writing.error);
        });
      },
      entries.slice(at, at + PART),
    );
  }
  const exported = await inExtension(popup, async ({ runtime }) => {
    (globalThis as unknown as { journal: IDBDatabase }).journal.close();
    const payload = { filter: '', format: 'json', language: 'en', timeZone: 'UTC' };
    const start = performance.now();
    const { ok, value } = (await runtime.sendMessage({ behalf: 'journal.export', payload })) as {
      ok: boolean;
      value: string;
    };
    return { ok, size: value.length, time: performance.now() - start };
  });
  await popup.close();
  return [
    {
      what: `${ENTRIES.toLocaleString('en')} journal entries exported`,
      goal: '≤ 10 s',
      measured: `${short(exported.time / 1000)} s, ${short(exported.size / 1e6)} MB`,
      missed: !exported.ok || exported.time > 10_000,
    },
  ];
}
