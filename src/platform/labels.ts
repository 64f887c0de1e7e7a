import { readLabelDocument } from '../core/label/document.ts';
import { type Labels, type Subject, subjectKey } from '../core/label/label.ts';
import { observeSynced, type ReadItems, readSynced, type SyncedItems } from './synced-items.ts';

/** Labels of customers and tags are stored one item each. */
const PREFIX = 'label.';

export function labelKey(subject: Subject): string {
  return `${PREFIX}${subjectKey(subject)}`;
}

export const LABEL_ITEMS: SyncedItems<Labels> = {
  isOurs: (key) => key.startsWith(PREFIX) && !key.endsWith('.unreadable'),
  understand: (items) =>
    new Map(
      Object.keys(items)
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => {
          const read = readLabelDocument(items[key]);
          return read.state === 'read' && labelKey(read.value.subject) === key
            ? [[subjectKey(read.value.subject), read.value]]
            : [];
        }),
    ),
};

export type ReadLabels = ReadItems<Labels>;

export function readLabels(): Promise<ReadLabels> {
  return readSynced(LABEL_ITEMS);
}

/** Calls `listen` after every change until `signal` aborts. */
export function observeLabels(listen: (read: ReadLabels) => void, signal: AbortSignal): void {
  observeSynced(LABEL_ITEMS, listen, signal);
}
