import type { CDPSession, Page } from 'puppeteer-core';

/** Runs a script in the world of our content scripts of every document that this page shows, now and later. */
export async function inEveryContentWorld(cdp: CDPSession, script: string): Promise<void> {
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension://')) return;
    // A context may be gone again before it was told.
    cdp.send('Runtime.evaluate', { expression: script, contextId: context.id }).catch(() => undefined);
  });
  await cdp.send('Runtime.enable');
}

/** What a script in the world of our content scripts settles to; the page has to have them already. */
export async function inContentWorld(page: Page, script: string): Promise<unknown> {
  const cdp = await page.createCDPSession();
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  const contextId = worlds[0];
  if (contextId === undefined) throw new Error('The page has no content script of ours.');
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: script,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
