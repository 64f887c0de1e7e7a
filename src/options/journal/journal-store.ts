import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Break, type ChainedEntry, findBreak, type Link } from '../../core/journal/chain.ts';
import { sha256 } from '../../platform/digest.ts';
import { readEntries } from '../../platform/journal-database.ts';
import { journalItem } from '../../platform/journal-item.ts';
import { sendJournal } from '../../platform/journal-messages.ts';
import type { JournalExport } from '../../platform/messages.ts';

export interface JournalState {
  /** In the order of the chain; `null` until they were read. */
  readonly entries: readonly ChainedEntry[] | null;
  /** `null`: none; `checking` until it is known. */
  readonly broken: Break | 'checking' | null;
  readonly failed: boolean;
}

export type JournalStore = StoreApi<JournalState>;

export interface JournalActions {
  /** Reads the journal, and follows it from then on. */
  readonly open: () => void;
  readonly note: (stay: string, note: string) => Promise<void>;
  readonly export: (wish: JournalExport) => Promise<string>;
}

export function createJournalStore(): JournalStore {
  return createStore<JournalState>(() => ({ entries: null, broken: 'checking', failed: false }));
}

export function startJournal(
  store: JournalStore,
  { signal, onError }: { readonly signal: AbortSignal; readonly onError: (error: unknown) => void },
): JournalActions {
  let reading: Promise<void> | null = null;

  const readAll = async (): Promise<void> => {
    const [{ entries, anchor }, { head }] = await Promise.all([readEntries(), journalItem.read()]);
    store.setState({ entries, broken: 'checking', failed: false });
    store.setState({ broken: await findBreak(entries, { anchor, head }, sha256) });
  };

  /** What came to it; what was read before need not be checked again. */
  const readOn = async (head: Link): Promise<void> => {
    const { entries, broken } = store.getState();
    const last = entries?.at(-1);
    if (entries === null || last === undefined || head.seq < last.seq) return readAll();
    const { entries: more } = await readEntries(last.seq);
    if (more.length === 0) return undefined;
    store.setState({ entries: [...entries, ...more] });
    if (broken === null) store.setState({ broken: await findBreak(more, { anchor: last, head }, sha256) });
    return undefined;
  };

  const queue = (work: () => Promise<void>): void => {
    reading = (reading ?? Promise.resolve()).then(work).catch((error: unknown) => {
      store.setState(({ entries }) => ({ failed: entries === null }));
      onError(error);
    });
  };

  return {
    open: () => {
      if (reading !== null) return;
      queue(readAll);
      let known: number | null = null;
      journalItem.observe(({ head }) => {
        if (head.seq === known) return;
        known = head.seq;
        queue(() => readOn(head));
      }, signal);
    },
    note: async (stay, note) => void (await sendJournal('journal.note', { stay, note })),
    export: (wish) => sendJournal('journal.export', wish),
  };
}
