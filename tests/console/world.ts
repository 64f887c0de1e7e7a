import { CustomerList } from './data/customer-list.ts';
import type { StandInCustomer } from './data/customers.ts';
import { hexId } from './data/random.ts';
import { type CloudServer, createServers } from './data/servers.ts';
import { HOSTS, type Hosts, REGIONS } from './hosts.ts';
import type { Changeable, ConsoleOptions } from './options.ts';
import { type Acting, type LogEntry, type LogEvent, type Session, Sessions } from './sessions.ts';

const CURRENCY = { intl: 'USD', china: 'CNY', europe: 'EUR', partner: 'USD' } as const;

/** Everything the server knows and does, without HTTP. */
export class World {
  readonly options: ConsoleOptions;
  readonly hosts: Hosts;
  readonly region: string;
  readonly partnerAccount: string;
  readonly customers: CustomerList;
  readonly sessions = new Sessions();
  readonly log: LogEntry[] = [];
  readonly #servers = new Map<string, CloudServer[]>();
  #dataRequests = 0;

  constructor(options: ConsoleOptions) {
    this.options = options;
    this.hosts = HOSTS[options.site];
    this.region = REGIONS[options.site];
    this.partnerAccount = options.partner === 'distributor' ? 'brightcloud_dist' : 'pacific_resale';
    const recipe = { seed: options.seed, currency: CURRENCY[options.site], now: options.now() };
    const resellers = options.partner === 'distributor' ? Math.round(options.customers / 4) : 0;
    this.customers = new CustomerList(recipe, options.customers, resellers);
  }

  /** What holds for one session now: what its address asked for before what the server was started with. */
  settings(session: Session | null): Changeable {
    return { ...this.options, ...session?.overrides };
  }

  acting(session: Session | null): Acting {
    if (session === null) return { kind: 'signed-out' };
    const customer = session.customer === null ? undefined : this.customers.find(session.customer);
    return customer === undefined
      ? { kind: 'partner', account: this.partnerAccount }
      : { kind: 'customer', id: customer.id, account: customer.account, name: customer.name };
  }

  /** Id of the acting *user*, which every console address carries as `agencyId`. Never the customer ID. */
  userId(session: Pick<Session, 'customer'>): string {
    return hexId(this.options.seed, 'user', session.customer ?? this.partnerAccount);
  }

  domainId(session: Session): string {
    return session.customer ?? hexId(this.options.seed, 'domain', this.partnerAccount);
  }

  record(event: LogEvent, session: Session, id: string | null, more: { server?: string } = {}): void {
    this.log.push({
      event,
      time: this.options.now(),
      session: session.id,
      acting: this.acting(session),
      id,
      ...more,
    });
  }

  signIn(): Session {
    const session = this.sessions.create({});
    this.record('sign-in', session, null);
    return session;
  }

  assume(session: Session, customer: StandInCustomer): void {
    session.customer = customer.id;
    this.record('assume', session, customer.id);
  }

  switchBack(session: Session): void {
    session.customer = null;
    this.record('switch-back', session, null);
  }

  end(session: Session, how: 'expire' | 'sign-out'): void {
    this.record(how, session, session.customer);
    this.sessions.end(session.id);
  }

  servers(session: Session): CloudServer[] {
    const owner = session.customer ?? this.partnerAccount;
    const known = this.#servers.get(owner) ?? createServers(owner, this.options.now());
    this.#servers.set(owner, known);
    return known;
  }

  deleteServer(session: Session, id: string): void {
    const owner = session.customer ?? this.partnerAccount;
    this.#servers.set(
      owner,
      this.servers(session).filter((server) => server.id !== id),
    );
    this.record('delete-server', session, owner, { server: id });
  }

  /** For the fault `http-500`: every other data request fails, the first one included. */
  dataRequestFails(session: Session): boolean {
    return this.settings(session).faults.includes('http-500') && this.#dataRequests++ % 2 === 0;
  }
}
