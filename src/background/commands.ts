import { browser } from '../platform/browser.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { leaveCustomer } from './leave-customer.ts';
import { previousOf } from './recents.ts';
import { startSwitch } from './switch-runner.ts';

/** Keys that the operator chose for the manifest's `commands`; the browser itself opens the popup. */
export function command(name: string): void {
  run(name).catch((error: unknown) => report(`command ${name}`, error));
}

async function run(name: string): Promise<void> {
  const jar = await currentJar();
  if (name === 'switch-role') await leaveCustomer(jar);
  if (name !== 'previous-customer') return;
  const id = await previousOf(jar);
  if (id !== null) await startSwitch(jar, id);
}

/** Of the window that has the keyboard. */
export async function currentJar(): Promise<Jar> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return jarOf(tab ?? {});
}
