import type { World } from '../world.ts';
import { customerManagementUrl } from './addresses.ts';
import { json, type Reply, type Request, redirect, sessionCookie } from './exchange.ts';
import { readOverrides } from './overrides.ts';

/** `auth.`: the sign-in form's request, and the shortcut for tests. The sign-in page itself is a page like the others. */
export function answerAuth(world: World, request: Request): Reply | null {
  if (request.path === '/authui/stand-in-sign-in') {
    const session = world.signIn();
    const overrides = readOverrides(request.query);
    session.overrides = overrides;
    return redirect(customerManagementUrl(world, overrides), sessionCookie(session.id, request));
  }
  if (request.path === '/authui/rest/sign-in' && request.method === 'POST') {
    const { user, password } = request.body;
    if (typeof user !== 'string' || user === '' || password === '') return json({ error: 'wrong' }, 401);
    const session = world.signIn();
    return json({}, 200, sessionCookie(session.id, request));
  }
  return null;
}
