import { type BundleName, loadBundle } from '../bundle.ts';
import { partOf } from '../hosts.ts';
import { LAYOUTS } from '../options.ts';
import type { World } from '../world.ts';
import { consoleUrl } from './addresses.ts';
import { answerAuth } from './auth-host.ts';
import { answerCustomers } from './customer-api.ts';
import { html, type Reply, type Request, redirect } from './exchange.ts';
import { answerIdentity } from './identity-api.ts';
import { readOverrides } from './overrides.ts';
import { answerServers } from './server-api.ts';
import { FAVICON, renderShell } from './shell.ts';

/** Page addresses; everything behind `#` is the page's own. */
const PAGES = {
  account: ['/obmgr/', '/usercenter/', '/partner/clients'],
  console: ['/console/', '/ecm/', '/iam/', '/workbench/home', '/workbench/machines'],
  auth: ['/authui/login.html'],
} as const;

export async function answer(world: World, request: Request): Promise<Reply> {
  const part = partOf(request.host);
  if (part === null) return html('<h1>421</h1>', 421);
  if (request.path === '/favicon.svg') {
    return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: FAVICON };
  }
  if (request.path.startsWith('/static/')) return serveStatic(request.path.slice('/static/'.length));
  if (request.path.includes('/rest/')) {
    await new Promise((resolve) => setTimeout(resolve, world.options.latency));
  }
  const fromApi =
    part === 'auth'
      ? answerAuth(world, request)
      : (answerIdentity(world, request) ??
        (part === 'account' ? answerCustomers(world, request) : answerServers(world, request)));
  if (fromApi !== null) return fromApi;
  if (request.path === '/') {
    return redirect(part === 'account' ? `https://${world.hosts.account}/obmgr/` : consoleUrl(world));
  }
  if (!PAGES[part].some((page) => page === request.path)) return html('<h1>404</h1>', 404);
  if (request.session !== null) {
    request.session.overrides = { ...request.session.overrides, ...readOverrides(request.query) };
  }
  const { layout } = world.settings(request.session);
  return renderShell(world, part, request.session, await loadBundle(part === 'auth' ? 'sign-in' : layout));
}

function isBundle(name: string | undefined): name is BundleName {
  return name === 'sign-in' || LAYOUTS.some((layout) => layout === name);
}

async function serveStatic(file: string): Promise<Reply> {
  const [name, kind] = file.split('.');
  if (!isBundle(name)) return html('<h1>404</h1>', 404);
  const bundle = await loadBundle(name);
  const type = kind === 'css' ? 'text/css' : 'text/javascript';
  return {
    status: 200,
    // The version is in the query, so a browser may keep it for ever.
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=31536000, immutable' },
    body: kind === 'css' ? bundle.style : bundle.script,
  };
}
