import type { Refusal } from '../core/account/refusal.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import { browser } from '../platform/browser.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { leave } from './leave-customer.ts';
import { previousOf } from './recents.ts';
import { forgetRefusal, refuse } from './refusals.ts';
import { nextOf } from './result-list.ts';
import { startSwitch } from './switch-runner.ts';

/** Keys that the operator chose for the manifest's `commands`; the browser itself opens the popup. */
export function command(name: string): void {
  answer((jar) => run(name, jar)).catch((error: unknown) => report(`command ${name}`, error));
}

/** Does what was asked for in the window that has the keyboard, and says why not where it is refused. */
export async function answer(act: (jar: Jar) => Promise<Refusal | null>): Promise<void> {
  const jar = await currentJar();
  await forgetRefusal(jar);
  const refused = await act(jar);
  if (refused !== null) await refuse(jar, refused);
}

/** From where there is no place to ask in: who is protected is asked about in the popup. */
export async function startUnseen(jar: Jar, id: string, by: StartedBy): Promise<Refusal | null> {
  const { refused, asks } = await startSwitch(jar, id, by);
  // Where the browser opens it for nobody but the operator, the mark on the button has to do.
  if (asks) await browser.action.openPopup?.().catch(() => undefined);
  return refused ?? (asks ? 'asks' : null);
}

async function run(name: string, jar: Jar): Promise<Refusal | null> {
  if (name === 'switch-role') return leave(jar);
  if (name === 'previous-customer') {
    const id = await previousOf(jar);
    return id === null ? 'no-previous' : startUnseen(jar, id, 'command');
  }
  if (name === 'next-customer') {
    const next = await nextOf(jar);
    return 'refused' in next ? next.refused : startUnseen(jar, next.id, 'command');
  }
  return null;
}

/** Of the window that has the keyboard. */
export async function currentJar(): Promise<Jar> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return jarOf(tab ?? {});
}
