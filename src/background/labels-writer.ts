import { labelDocument, readLabelDocument } from '../core/label/document.ts';
import { isNothing, type LabelChange } from '../core/label/label.ts';
import { labelKey } from '../platform/labels.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { readAreas } from '../platform/synced-items.ts';
import { serial } from './serial.ts';
import { writeSynced } from './synced-writer.ts';

/** Single writer of the labels of customers and tags. */
const next = serial();

export function changeLabel({ subject, label }: LabelChange): Promise<SyncedReply> {
  return next(async () => {
    const document = label === null || isNothing(label) ? null : labelDocument({ subject, ...label });
    return writeSynced([{ key: labelKey(subject), document, read: readLabelDocument }], await readAreas());
  });
}
