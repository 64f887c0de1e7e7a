import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Target } from 'puppeteer-core';
import { DOMAINS } from '../console/hosts.ts';

/**
 * Network requests that the extension itself makes: its background, its pages, its scripts in the console's pages. Not
 * what a page of the console asks for because something on it was pressed, and not that a tab is led to such a page.
 * The console asks nobody but itself, so whatever one of its pages asks elsewhere is ours as well: in Firefox a request
 * of our script there bears nothing but the page's name.
 */
const CONSOLE = new RegExp(`^https://[a-z0-9.-]+\\.(${DOMAINS.join('|').replaceAll('.', '\\.')})(/|$)`);
const NETWORK = /^(http|ws)s?:/;

/** Chromium's own log of everything that goes to its network. Its argument, and who asked for what in it. */
export function networkLog(): {
  readonly args: readonly string[];
  readonly read: (base: string) => Promise<string[]>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'behalf-network-'));
  const file = join(folder, 'log.json');
  return {
    args: [`--log-net-log=${file}`],
    /** Once the browser is gone; the log goes too. */
    async read(base) {
      const origin = base.replace(/\/$/, '');
      const found: string[] = [];
      const log = await open(file);
      // One event a line.
      for await (const line of log.readLines()) {
        if (!line.includes('"initiator":"')) continue;
        const { params } = JSON.parse(line.replace(/,$/, '')) as Event;
        const { initiator, url, request_type } = params;
        const isElsewhere = CONSOLE.test(initiator) && !CONSOLE.test(url);
        const isPage = request_type === 'main frame' && CONSOLE.test(url);
        if ((initiator === origin || isElsewhere) && !isPage) found.push(url);
      }
      rmSync(folder, { recursive: true });
      return found;
    },
  };
}

interface Event {
  readonly params: { readonly initiator: string; readonly url: string; readonly request_type: string };
}

/** Of our scripts in pages of the console, in Chromium: which script made the call. */
export function watchPages(browser: Browser, base: string): string[] {
  const found: string[] = [];
  const note = (request: HTTPRequest): void => {
    const [caller] = request.initiator()?.stack?.callFrames ?? [];
    const url = request.url();
    if (!caller?.url.startsWith(base) || !NETWORK.test(url)) return;
    if (!(request.isNavigationRequest() && CONSOLE.test(url))) found.push(url);
  };
  const watch = async (target: Target): Promise<void> => {
    if (target.type() === 'page') (await target.page())?.on('request', note);
  };
  // A page that is gone at once asks for nothing.
  browser.on('targetcreated', (target: Target) => void watch(target).catch(() => undefined));
  return found;
}

/** What all of Firefox's own modules share: it outlives every window. */
const FIREFOX = `Cu.getGlobalForObject(ChromeUtils.importESModule('resource://gre/modules/XPCOMUtils.sys.mjs').XPCOMUtils)`;

/** Inside Firefox itself, as JSON: what was seen since `watchFirefox`. */
export const SEEN_IN_FIREFOX = `JSON.stringify(${FIREFOX}.behalf.requests)`;

/** Inside Firefox itself, which knows on whose behalf each request is made. */
export function watchFirefox(id: string): string {
  const watch = `{
    globalThis.requests = [];
    Services.obs.addObserver((channel) => {
      const { spec } = channel.QueryInterface(Ci.nsIHttpChannel).URI;
      const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
      const askers = [triggeringPrincipal, loadingPrincipal].filter(Boolean);
      const isExtension = askers.some(({ addonId }) => addonId === ${JSON.stringify(id)});
      const isElsewhere = askers.some(({ originNoSuffix }) => ${CONSOLE}.test(originNoSuffix)) && !${CONSOLE}.test(spec);
      const isPage = externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT && ${CONSOLE}.test(spec);
      if ((isExtension || isElsewhere) && !isPage) globalThis.requests.push(spec);
    }, 'http-on-opening-request');
  }`;
  // In a place of its own: the window that this runs in may be closed.
  return `{
    const behalf = new Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal());
    Cu.evalInSandbox(${JSON.stringify(watch)}, behalf);
    ${FIREFOX}.behalf = behalf;
  }`;
}
