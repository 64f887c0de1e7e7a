import { type ConsoleHost, MOST_HOSTS, patternOf } from '../core/console-host.ts';
import { browser } from '../platform/browser.ts';
import { hostsItem, readConsoles } from '../platform/consoles.ts';
import type { HostsChange } from '../platform/messages.ts';
import { serial } from './serial.ts';

/** One change at a time, of the list and of what the browser runs for it. */
const next = serial();

/** Adds or removes a console of the operator's own; removing gives the permission back. */
export function changeConsoles({ kind, host }: HostsChange): Promise<'too-many' | null> {
  return next(async () => {
    const others = (await hostsItem.read()).filter((one) => one !== host);
    if (kind === 'add' && others.length >= MOST_HOSTS) return 'too-many';
    await hostsItem.write(kind === 'add' ? [...others, host] : others);
    await arrange();
    if (kind === 'remove') await giveBack(host);
    return null;
  });
}

/** Removes all of the operator's own. */
export async function forgetConsoles(): Promise<void> {
  for (const host of await hostsItem.read()) await changeConsoles({ kind: 'remove', host });
}

/** Has the browser run us on every added console that is granted, and on no other. Call it whenever either may have changed. */
export function arrangeScripts(): Promise<void> {
  return next(arrange);
}

/**
 * The manifest's own scripts, on the whole host: where a partner-branded console keeps Customer Management nobody can
 * know beforehand. Written anew each time, since an update of the extension may have other files.
 */
async function arrange(): Promise<void> {
  const { scripting, runtime } = browser;
  const granted = (await readConsoles()).filter(({ isGranted }) => isGranted);
  const old = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (granted.length === 0) {
    if (old.length > 0) await scripting.unregisterContentScripts({ ids: old });
    return;
  }
  const matches = granted.map(({ host }) => patternOf(host));
  const scripts = (runtime.getManifest().content_scripts ?? []).map(({ js = [], run_at }, at) => ({
    id: `console-${at}`,
    js: js.map(inPackage),
    matches,
    runAt: run_at ?? 'document_idle',
  }));
  const [known, unknown] = [true, false].map((isKnown) =>
    scripts.filter(({ id }) => old.includes(id) === isKnown),
  );
  if (known?.length) await scripting.updateContentScripts(known);
  if (unknown?.length) await scripting.registerContentScripts(unknown);
}

/** Firefox gives the addresses of our files where it takes their paths only. */
function inPackage(file: string): string {
  return new URL(file, browser.runtime.getURL('')).pathname.slice(1);
}

/** Unless the organisation names the same. */
async function giveBack(host: ConsoleHost): Promise<void> {
  if ((await readConsoles()).some((one) => one.host === host)) return;
  await browser.permissions.remove({ origins: [patternOf(host)] });
}
