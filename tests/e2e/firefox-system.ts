import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * Evaluates an expression inside Firefox itself (needs the argument `--remote-allow-system-access`): the only way to end an
 * event page on demand. Puppeteer has no words for it, so its own connection is used: `connection` is there but not public.
 */
export function systemOf(browser: Browser): (expression: string) => Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  return async (expression) => {
    // Asked for each time: the window that was first may have been closed since.
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
    if (!window) throw new Error('Firefox shows no window of its own.');
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const outcome = answer.result as {
      type: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (outcome.type !== 'success') throw new Error(`${expression}: ${outcome.exceptionDetails?.text}`);
    return outcome.result?.value;
  };
}

/** Changes what an extension may do, as the add-on manager does it. `extension` hears of it, when it runs already. */
export function changePermissions(
  change: 'add' | 'remove',
  id: string,
  what: { readonly permissions?: readonly string[]; readonly origins?: readonly string[] },
  extension = 'null',
): string {
  const all = JSON.stringify({ permissions: [], origins: [], ...what });
  return `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.${change}(${JSON.stringify(id)}, ${all}, ${extension})`;
}
