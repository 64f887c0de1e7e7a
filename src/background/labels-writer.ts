import { labelDocument, readLabelDocument } from '../core/label/document.ts';
import { isNothing, type LabelChange, type SubjectLabel, subjectKey } from '../core/label/label.ts';
import { labelKey } from '../platform/labels.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { readPolicy } from '../platform/policy.ts';
import { readAreas } from '../platform/synced-items.ts';
import { inTurn, type SyncedWrite, writeSynced } from './synced-writer.ts';

/** Single writer of the labels of customers and tags. */
export function changeLabel({ subject, label }: LabelChange): Promise<SyncedReply> {
  return inTurn(async () => {
    const { labels } = await readPolicy();
    if (labels.has(subjectKey(subject))) return { problem: 'locked', where: 'sync' };
    const removed: SyncedWrite = { key: labelKey(subject), document: null, read: readLabelDocument };
    const write = label === null || isNothing(label) ? removed : labelWrite({ subject, ...label });
    return writeSynced([write], await readAreas());
  });
}

export function labelWrite(label: SubjectLabel): SyncedWrite {
  return { key: labelKey(label.subject), document: labelDocument(label), read: readLabelDocument };
}
