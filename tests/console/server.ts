import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { loadBundle } from './bundle.ts';
import { createCertificate } from './certificate.ts';
import type { StandInCustomer } from './data/customers.ts';
import type { Hosts } from './hosts.ts';
import { consoleUrl, customerManagementUrl, signInUrl } from './http/addresses.ts';
import { answer } from './http/answer.ts';
import { readBody, readCookie, SESSION_COOKIE } from './http/exchange.ts';
import { type Changeable, type ConsoleOptions, DEFAULTS, type Overrides } from './options.ts';
import type { Acting, LogEntry, Session } from './sessions.ts';
import { World } from './world.ts';

export type { StandInCustomer } from './data/customers.ts';
export type { Fault } from './faults.ts';
export type { ConsoleOptions, Layout, Locale, Overrides, PartnerKind, Site } from './options.ts';
export type { Acting, LogEntry } from './sessions.ts';

export interface StandIn {
  readonly port: number;
  readonly hosts: Hosts;
  /** The partner's account, as the header shows it. */
  readonly partnerAccount: string;
  /** Customer Management; without a session it leads to the sign-in page first. */
  customerManagementUrl(overrides?: Overrides): string;
  /** Signs the browser in by one GET and redirects to Customer Management. */
  signInUrl(overrides?: Overrides): string;
  consoleUrl(path?: string): string;
  /** The server's own truth, both lists. */
  readonly customers: readonly StandInCustomer[];
  /** Whom the newest, or the given, session acts as now. */
  acting(session?: string): Acting;
  readonly log: readonly LogEntry[];
  /** A second window switching natively, without a browser. */
  assume(customerId: string, session?: string): void;
  switchBack(session?: string): void;
  expire(session?: string): void;
  configure(change: Partial<Changeable>): void;
  /** A customer agrees to, or revokes, the partner's authorization. */
  authorize(customerId: string, authorized: boolean): void;
  /** The `agencyId` that addresses carry while this customer, or the partner, is acting. */
  agencyId(customerId?: string): string;
  addCustomers(count: number): void;
  removeCustomers(count: number): void;
  close(): Promise<void>;
}

export async function startConsole(options: Partial<ConsoleOptions> = {}): Promise<StandIn> {
  const world = new World({ ...DEFAULTS, ...options });
  const [certificate] = await Promise.all([createCertificate(), loadBundle(world.options.layout)]);
  const server = createServer(certificate, async (message, response) => {
    try {
      const host = (message.headers.host ?? '').replace(/:\d+$/, '');
      const url = new URL(message.url ?? '/', `https://${host}`);
      const reply = await answer(world, {
        method: message.method ?? 'GET',
        host,
        path: url.pathname,
        query: url.searchParams,
        headers: message.headers,
        body: await readBody(message),
        session: world.sessions.get(readCookie(message.headers, SESSION_COOKIE) ?? 'none'),
      });
      response.writeHead(reply.status, reply.headers).end(reply.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(world.options.port, '127.0.0.1', resolve);
  });
  // Not spread: `customers` is a getter, the list changes.
  return Object.assign(controls(world), {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function controls(world: World): Omit<StandIn, 'port' | 'close'> {
  const session = (id?: string): Session => {
    const found = world.sessions.get(id);
    if (found === null) throw new Error('nobody is signed in');
    return found;
  };
  return {
    hosts: world.hosts,
    partnerAccount: world.partnerAccount,
    customerManagementUrl: (overrides) => customerManagementUrl(world, overrides),
    signInUrl: (overrides) => signInUrl(world, overrides),
    consoleUrl: (path) => consoleUrl(world, path),
    get customers() {
      return world.customers.all;
    },
    acting: (id) => world.acting(world.sessions.get(id)),
    log: world.log,
    assume(customerId, id) {
      const customer = world.customers.find(customerId);
      if (customer === undefined) throw new Error(`no customer ${customerId}`);
      world.assume(session(id), customer);
    },
    switchBack: (id) => world.switchBack(session(id)),
    expire: (id) => world.end(session(id), 'expire'),
    configure(change) {
      Object.assign(world.options, change);
      // What was asked for by an address no longer counts; the next page is as configured.
      for (const open of world.sessions.all) {
        const kept = Object.entries(open.overrides).filter(([key]) => !Object.hasOwn(change, key));
        open.overrides = Object.fromEntries(kept);
      }
    },
    authorize: (customerId, authorized) => world.customers.change(customerId, { authorized }),
    agencyId: (customerId) => world.userId({ customer: customerId ?? null }),
    addCustomers: (count) => world.customers.add(count),
    removeCustomers: (count) => world.customers.remove(count),
  };
}
