import { readLabelDocument } from '../core/label/document.ts';
import { type Labels, type Subject, subjectKey } from '../core/label/label.ts';
import { labelsUnder } from '../core/policy/policy.ts';
import { onPolicyChange, readPolicy } from './policy.ts';
import { readAnew } from './read-anew.ts';
import { onSyncedChange, type ReadItems, readSynced, type SyncedItems } from './synced-items.ts';

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

/** As they count: with those of the organisation. */
export async function readLabels(): Promise<ReadLabels> {
  const [policy, { value, local }] = await Promise.all([readPolicy(), readSynced(LABEL_ITEMS)]);
  return { value: labelsUnder(policy, value), local };
}

/** Calls `listen` after every change until `signal` aborts. */
export function observeLabels(listen: (read: ReadLabels) => void, signal: AbortSignal): void {
  const again = readAnew(readLabels, listen, signal);
  onSyncedChange(LABEL_ITEMS, again, signal);
  onPolicyChange(again, signal);
}
