import { addLook } from '../core/diagnostics/landmark.ts';
import { changeWordings } from '../core/wording/wording.ts';
import { pageReportItem, wordingsItem } from '../platform/diagnostics-items.ts';
import type { DiagnosticsMessage } from '../platform/diagnostics-messages.ts';
import type { Handlers } from '../platform/messaging.ts';
import { serial } from './serial.ts';
import { inTurn } from './synced-writer.ts';

/** One after the other: each is read, changed and written. */
const next = serial();

export const diagnosticsHandlers: Handlers<DiagnosticsMessage> = {
  'diagnostics.look': (look, { jar }) =>
    next(async () => {
      const item = pageReportItem(jar);
      await item.write(addLook(await item.read(), look, Date.now()));
      return null;
    }),
  'wordings.change': (change) =>
    inTurn(async () => {
      await wordingsItem.write(changeWordings(await wordingsItem.read(), change));
      return null;
    }),
};
