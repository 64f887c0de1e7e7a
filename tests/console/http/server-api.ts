import type { World } from '../world.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { signedOut } from './identity-api.ts';

const BASE = '/ecm/rest/servers';

/**
 * Cloud servers of whoever acts *now*. Nothing compares the page's age with the session: a page opened as one customer deletes as the next,
 * which is the accident the extension has to prevent.
 */
export function answerServers(world: World, request: Request): Reply | null {
  if (!request.path.startsWith(BASE)) return null;
  const { session } = request;
  if (session === null) return signedOut();
  const id = request.path.slice(BASE.length + 1);
  if (request.method === 'DELETE') {
    world.deleteServer(session, id);
    return json({});
  }
  if (world.dataRequestFails(session)) return json({ error: 'ecs.500' }, 500);
  return json({ servers: world.servers(session) });
}
