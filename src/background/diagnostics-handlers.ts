import type { Observation } from '../core/account/observation.ts';
import { addHeader, addSwitchRole, type SwitchRoleStep } from '../core/diagnostics/header.ts';
import { addLook } from '../core/diagnostics/landmark.ts';
import { changeWordings, formsOf } from '../core/wording/wording.ts';
import { headerReportItem, pageReportItem, wordingsItem } from '../platform/diagnostics-items.ts';
import type { DiagnosticsMessage } from '../platform/diagnostics-messages.ts';
import type { Jar } from '../platform/jar.ts';
import type { Handlers } from '../platform/messaging.ts';
import { readWordings } from '../platform/wordings.ts';
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

/** What a console page shows of its header. The list's own script looks at the same page a second time. */
export async function tellHeader({ header, since, signedOut, customerList }: Observation, jar: Jar) {
  if (signedOut || customerList) return;
  await next(async () => {
    const item = headerReportItem(jar);
    await item.write(addHeader(await item.read(), { page: since, header }, Date.now()));
  });
}

/** Resolves to the words that were taught for Switch Role, in label form. */
export async function tellSwitchRole(step: SwitchRoleStep, jar: Jar): Promise<readonly string[]> {
  await next(async () => {
    const item = headerReportItem(jar);
    const report = await item.read();
    if (report !== null) await item.write(addSwitchRole(report, step, Date.now()));
  });
  return formsOf('switch-role', await readWordings());
}
