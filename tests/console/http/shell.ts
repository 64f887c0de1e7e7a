import type { Bundle } from '../bundle.ts';
import type { Part } from '../hosts.ts';
import type { Session } from '../sessions.ts';
import type { World } from '../world.ts';
import { html, type Reply } from './exchange.ts';

/** What a page is told at load. Who is acting is not in it: the page asks for that, as the real one does. */
export interface PageOptions {
  readonly part: Part;
  readonly layout: string;
  readonly locale: string;
  readonly site: string;
  readonly partner: string;
  readonly region: string;
  readonly hosts: { readonly account: string; readonly console: string; readonly auth: string };
  readonly faults: readonly string[];
  readonly partnerAccount: string;
}

/** The page is empty until its script runs: everything, the header included, arrives a little later. */
export function renderShell(world: World, part: Part, session: Session | null, bundle: Bundle): Reply {
  const { layout, locale, faults } = world.settings(session);
  const options: PageOptions = {
    part,
    layout,
    locale,
    faults,
    site: world.options.site,
    partner: world.options.partner,
    region: world.region,
    hosts: world.hosts,
    partnerAccount: world.partnerAccount,
  };
  const title = part === 'account' ? 'Partner Center' : part === 'console' ? 'Console' : 'Log In';
  return html(`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/${bundle.name}.css?v=${bundle.version}">
</head>
<body>
<script type="application/json" id="page-options">${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>
<div id="app"></div>
<script type="module" src="/static/${bundle.name}.js?v=${bundle.version}"></script>
</body>
</html>`);
}

export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#c7000b"/><path d="M4.5 11h7a2.3 2.3 0 0 0 .3-4.6A3.6 3.6 0 0 0 5 5.6 2.7 2.7 0 0 0 4.5 11z" fill="#fff"/></svg>';
