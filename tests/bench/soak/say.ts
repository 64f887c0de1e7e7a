import type { Page } from 'puppeteer-core';
import type { Requests } from '../../../src/platform/messages.ts';
import { inContentWorld } from '../pages/content-world.ts';

/** One message as a content script of ours sends it. */
export type Said = {
  readonly [N in keyof Requests]: { readonly name: N; readonly payload: Requests[N] };
}[keyof Requests];

/** Says one thing after the other from this page, and returns what was answered. */
export async function say(page: Page, ...all: readonly Said[]): Promise<unknown[]> {
  const script = `(async (all) => {
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    const answers = [];
    for (const { name, payload } of all) {
      const { ok, value } = await runtime.sendMessage({ behalf: name, payload });
      if (!ok) throw new Error(value);
      answers.push(value);
    }
    return answers;
  })(${JSON.stringify(all)})`;
  return (await inContentWorld(page, script)) as unknown[];
}
