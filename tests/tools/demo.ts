import { startConsole } from '../console/server.ts';
import { launch } from '../e2e/browser.ts';
import type { BrowserName } from '../e2e/session.ts';

function invitation(customers: number, list: string): string {
  return `
The browser that just opened shows Customer Management of a stand-in console with ${customers} customers, under the real host name.
Nothing leaves this machine; the extension is the one in dist/.

Try this:
  1. Press "O&M on behalf" in any row: one click, and you are in that customer's console. The banner says whose account it is.
  2. Open the server list, another tab, another window: the banner is there, because the session belongs to all of them.
  3. Press the extension's icon in the toolbar: it knows the same.
  4. Press "Switch Role" in the banner: you are the partner again.

The other layout, in Chinese:   ${list.replace('?', '?layout=tinyvue&').replace('locale=en-us', 'locale=zh-cn')}
With some trouble:              ${list.replace('?', '?faults=slow-dialog,rows-replaced&')}

Close the window or press Ctrl+C to end.`;
}

/** Shows the extension in a window until the window is closed. */
export async function demo(browser: BrowserName): Promise<void> {
  const standIn = await startConsole();
  const session = await launch({ browser, consolePort: standIn.port, headless: false });
  process.once('SIGINT', () => void session.close());
  await session.page(standIn.signInUrl());
  console.log(invitation(standIn.customers.length, standIn.customerManagementUrl()));
  await session.closed;
  await standIn.close();
}
