import type { World } from '../world.ts';
import { json, type Reply, type Request, sessionCookie } from './exchange.ts';

/**
 * Who am I, and Switch Role. The framework compares the `agencyId` of the page's address with the session's user and, when they differ,
 * answers 403 with `HW-IAM-FORBIDDEN`; the page then drops it from its address and reloads.
 */
export function answerIdentity(world: World, request: Request): Reply | null {
  if (request.path.endsWith('/rest/me')) return me(world, request);
  if (request.path.endsWith('/rest/switch-role')) return switchRole(world, request);
  if (request.path.endsWith('/rest/sign-out')) return signOut(world, request);
  return null;
}

function me(world: World, { session, headers }: Request): Reply {
  if (session === null) return signedOut();
  const agencyId = world.userId(session);
  const claimed = headers.agencyid;
  if (claimed !== undefined && claimed !== '' && claimed !== agencyId) {
    return json({ error: 'stale agencyId' }, 403, { 'HW-IAM-FORBIDDEN': '1' });
  }
  const acting = world.acting(session);
  const own = { id: world.userId({ customer: null }), name: world.partnerAccount };
  return json({
    userId: agencyId,
    agencyId,
    domainId: world.domainId(session),
    domainName: acting.kind === 'signed-out' ? '' : acting.account,
    customerName: acting.kind === 'customer' ? acting.name : '',
    hasAssumeRoleFlag: acting.kind === 'customer',
    assumedInfo: acting.kind === 'customer' ? { loginUserAccount: own } : null,
  });
}

/** Without an account: back to the own one. With one: as the classic Switch Role form does, refused where nothing was delegated. */
function switchRole(world: World, { session, body }: Request): Reply {
  if (session === null) return signedOut();
  const account = typeof body.account === 'string' ? body.account : '';
  if (account === '' || account === world.partnerAccount) {
    world.switchBack(session);
    return json({ agencyId: world.userId(session) });
  }
  const customer = world.customers.findByAccount(account);
  if (customer === undefined || !customer.authorized) {
    world.record('refuse', session, customer?.id ?? null);
    return json({ error: 'no-permission' }, 403);
  }
  world.assume(session, customer);
  return json({ agencyId: world.userId(session) });
}

function signOut(world: World, request: Request): Reply {
  const { session } = request;
  if (session !== null) world.end(session, 'sign-out');
  return json({}, 200, sessionCookie('', request));
}

export function signedOut(): Reply {
  return json({ error: 'signed-out' }, 401, { 'HW-SSO-FORBIDDEN': '1' });
}
