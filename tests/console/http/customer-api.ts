import type { StandInCustomer } from '../data/customers.ts';
import { findCustomers, isSearchProperty, isSortKey } from '../data/find-customers.ts';
import type { Session } from '../sessions.ts';
import type { World } from '../world.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { signedOut } from './identity-api.ts';

const BASE = '/obmgr/rest/customers';

/** What Customer Management asks its server. The real addresses are not public. */
export function answerCustomers(world: World, request: Request): Reply | null {
  if (!request.path.startsWith(BASE)) return null;
  const { session } = request;
  if (session === null) return signedOut();
  if (world.acting(session).kind !== 'partner') return json({ error: 'not-a-partner' }, 403);
  const [id = '', action = ''] = request.path.slice(BASE.length + 1).split('/');
  if (id === '') return list(world, request.query, session);
  const customer = world.customers.find(id);
  if (customer === undefined) return json({ error: 'unknown customer' }, 404);
  if (request.method !== 'POST') return data(world, session, customer);
  if (action === 'operate') return operate(world, session, customer);
  if (action === 'request-authorization') return requestAuthorization(world, session, customer);
  return json({ error: 'unknown action' }, 404);
}

function data(world: World, session: Session, value: unknown): Reply {
  if (world.dataRequestFails(session)) return json({ error: 'CBC.0999' }, 500);
  return json(value);
}

function list(world: World, query: URLSearchParams, session: Session): Reply {
  const property = query.get('property') ?? '';
  const sort = query.get('sort') ?? '';
  const found = findCustomers(world.customers.all, {
    list: query.get('list') === 'resellers' ? 'resellers' : 'own',
    property: isSearchProperty(property) ? property : null,
    value: (query.get('value') ?? '').trim(),
    sort: isSortKey(sort) ? sort : null,
    descending: query.get('order') === 'desc',
  });
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.min(100, Number(query.get('limit') ?? 10));
  return data(world, session, {
    total: found.length,
    customers: found.slice(offset, offset + limit),
    letterAgreed: session.letterAgreed,
  });
}

/** Customers of the referral model and those who gave no authorization are refused here, whatever the page offered. */
function operate(world: World, session: Session, customer: StandInCustomer): Reply {
  if (!customer.authorized) {
    world.record('refuse', session, customer.id);
    return json({ error: 'not-authorized' }, 403);
  }
  world.assume(session, customer);
  return json({ agencyId: world.userId(session) });
}

function requestAuthorization(world: World, session: Session, customer: StandInCustomer): Reply {
  session.letterAgreed = true;
  world.record('request-authorization', session, customer.id);
  return json({});
}
