import { browser } from '../platform/browser.ts';

/** Private jars end with their last window: nothing that was kept under their names may outlive it. */
export async function forgetPrivateJar(): Promise<void> {
  const { local, session } = browser.storage;
  for (const area of [local, session]) {
    const keys = Object.keys(await area.get(null));
    await area.remove(keys.filter((key) => /[.@]private(\.unreadable)?$/.test(key)));
  }
}
