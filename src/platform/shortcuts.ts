import { browser } from './browser.ts';

/** The keys of our commands as the operator has set them; empty where one has none. */
export async function readShortcuts(): Promise<readonly { readonly name: string; readonly keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => (name ? [{ name, keys: shortcut ?? '' }] : []));
}

/**
 * Opens the browser's own page for keys; false where it has to be opened by hand. Firefox has a way since version 137
 * (MDN, `commands.openShortcutSettings`) and refuses addresses of its own pages; Chrome and Edge open theirs.
 */
export async function openShortcuts(): Promise<boolean> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
