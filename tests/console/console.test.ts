import { request } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from './connect-proxy.ts';
import type { StandInCustomer } from './data/customers.ts';
import { type StandIn, startConsole } from './server.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

/** A browser reduced to what matters here: a cookie jar, and every host name on one port. */
class Jar {
  cookie = '';
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  fetch(address: string, method = 'GET', headers: Record<string, string> = {}, body = '') {
    const { host, pathname, search } = new URL(address);
    return new Promise<{ status: number; text: string; header: (name: string) => string }>(
      (resolve, reject) => {
        const options = {
          host: '127.0.0.1',
          port: this.#port,
          path: pathname + search,
          method,
          headers: { ...headers, host, cookie: this.cookie },
          rejectUnauthorized: false,
        };
        const sent = request(options, async (response) => {
          const cookie = response.headers['set-cookie']?.[0];
          if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
          let text = '';
          for await (const chunk of response) text += chunk;
          const header = (name: string) => String(response.headers[name] ?? '');
          resolve({ status: response.statusCode ?? 0, text, header });
        });
        sent.on('error', reject).end(body);
      },
    );
  }

  async json(address: string, method = 'GET', body: unknown = undefined) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const reply = await this.fetch(address, method, {}, text);
    return { ...reply, value: JSON.parse(reply.text) as Record<string, unknown> };
  }
}

let standIn: StandIn;
let list: string;
let me: string;

beforeAll(async () => {
  standIn = await startConsole({ now: () => NOW });
  list = `https://${standIn.hosts.account}/obmgr/rest/customers`;
  me = `https://${standIn.hosts.console}/ecm/rest/me`;
}, 60_000);
afterAll(() => standIn.close());

async function signedIn(): Promise<Jar> {
  const jar = new Jar(standIn.port);
  await jar.fetch(standIn.signInUrl());
  return jar;
}

function pick(wanted: (customer: StandInCustomer) => boolean): StandInCustomer {
  const found = standIn.customers.find(wanted);
  if (found === undefined) throw new Error('no such customer');
  return found;
}

describe('session', () => {
  it('signs in by one GET and leads to Customer Management', async () => {
    const jar = new Jar(standIn.port);
    const reply = await jar.fetch(standIn.signInUrl({ layout: 'tiny3', faults: ['survey'] }));
    expect(reply.status).toBe(302);
    expect(reply.header('set-cookie')).toContain('Domain=.huaweicloud.com');
    const page = await jar.fetch(reply.header('location'));
    expect(page.text).toContain('"faults":["survey"]');
    expect(standIn.acting()).toEqual({ kind: 'partner', account: standIn.partnerAccount });
  });

  it('answers nothing to a stranger', async () => {
    const reply = await new Jar(standIn.port).fetch(list);
    expect(reply.status).toBe(401);
    expect(reply.header('hw-sso-forbidden')).toBe('1');
  });

  it('assumes a customer, refuses the list meanwhile, and switches back', async () => {
    const jar = await signedIn();
    const customer = pick(({ authorized }) => authorized);
    const partner = (await jar.json(me)).value;
    const assumed = await jar.json(`${list}/${customer.id}/operate`, 'POST');
    expect(assumed.status).toBe(200);
    expect(standIn.acting()).toMatchObject({ kind: 'customer', id: customer.id, account: customer.account });
    expect((await jar.fetch(list)).status).toBe(403);
    const inRole = (await jar.json(me)).value;
    expect(inRole.domainName).toBe(customer.account);
    expect(inRole.agencyId).not.toBe(partner.agencyId);
    expect(inRole.agencyId).not.toBe(customer.id);
    await jar.fetch(`https://${standIn.hosts.account}/usercenter/rest/switch-role`, 'POST');
    expect(standIn.acting().kind).toBe('partner');
    expect(standIn.log.slice(-2).map(({ event }) => event)).toEqual(['assume', 'switch-back']);
  });

  it('tells a page that its agencyId is stale', async () => {
    const jar = await signedIn();
    const { value } = await jar.json(me);
    standIn.assume(pick(({ authorized }) => authorized).id);
    const reply = await jar.fetch(me, 'GET', { agencyid: String(value.agencyId) });
    expect([reply.status, reply.header('hw-iam-forbidden')]).toEqual([403, '1']);
  });

  it('refuses customers who gave no authorization', async () => {
    const jar = await signedIn();
    const customer = pick(({ authorized }) => !authorized);
    expect((await jar.fetch(`${list}/${customer.id}/operate`, 'POST')).status).toBe(403);
    expect(standIn.acting().kind).toBe('partner');
    expect(standIn.log.at(-1)).toMatchObject({ event: 'refuse', id: customer.id });
  });

  it('keeps cookie jars apart', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const customer = pick(({ authorized }) => authorized);
    await one.fetch(`${list}/${customer.id}/operate`, 'POST');
    expect((await one.json(me)).value.domainName).toBe(customer.account);
    expect((await other.json(me)).value.domainName).toBe(standIn.partnerAccount);
  });

  it('logs a deletion under whoever acts now', async () => {
    const jar = await signedIn();
    const customer = pick(({ authorized }) => authorized);
    standIn.assume(customer.id);
    const servers = `https://${standIn.hosts.console}/ecm/rest/servers`;
    const { id } = ((await jar.json(servers)).value.servers as { id: string }[])[0] ?? { id: '' };
    await jar.fetch(`${servers}/${id}`, 'DELETE');
    expect(standIn.log.at(-1)).toMatchObject({ event: 'delete-server', id: customer.id, server: id });
  });

  it('expires', async () => {
    const jar = await signedIn();
    standIn.expire();
    expect((await jar.fetch(me)).status).toBe(401);
    expect(standIn.acting()).toEqual({ kind: 'signed-out' });
  });
});

describe('list', () => {
  it('is paged', async () => {
    const jar = await signedIn();
    const { value } = await jar.json(`${list}?list=own&offset=20&limit=10`);
    expect(value.total).toBe(240);
    expect((value.customers as StandInCustomer[]).map(({ id }) => id)).toEqual(
      standIn.customers.slice(20, 30).map(({ id }) => id),
    );
  });

  it('searches one property: the id as a whole, text in part', async () => {
    const jar = await signedIn();
    const { id, account } = pick(() => true);
    const total = async (query: string) => (await jar.json(`${list}?${query}`)).value.total;
    expect(await total(`property=id&value=${id}`)).toBe(1);
    expect(await total(`property=id&value=${id.slice(1)}`)).toBe(0);
    expect(await total(`property=account&value=${account.slice(1, -1)}`)).toBeGreaterThan(0);
    expect(await total('property=manager&value=li%20wei')).toBe(
      standIn.customers.filter(({ list: of, manager }) => of === 'own' && manager === 'Li Wei').length,
    );
    expect(await total('property=budget&value=80..')).toBe(
      standIn.customers.filter(({ list: of, budget }) => of === 'own' && (budget ?? 0) >= 80).length,
    );
  });

  it('fails every other time when told to', async () => {
    const jar = await signedIn();
    standIn.configure({ faults: ['http-500'] });
    const statuses = [(await jar.fetch(list)).status, (await jar.fetch(list)).status];
    standIn.configure({ faults: [] });
    expect(statuses.sort()).toEqual([200, 500]);
  });

  it('changes under the reader', async () => {
    const other = await startConsole({ now: () => NOW, customers: 30 });
    other.addCustomers(5);
    other.removeCustomers(2);
    const own = other.customers.filter(({ list: of }) => of === 'own');
    expect(own.length).toBe(33);
    expect(new Set(own.map(({ account }) => account)).size).toBe(33);
    await other.close();
  });
});

describe('data', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [same, different] = [
      await startConsole({ now: () => NOW }),
      await startConsole({ now: () => NOW, seed: 7 }),
    ];
    expect(same.customers).toEqual(standIn.customers);
    expect(different.customers[0]?.id).not.toBe(standIn.customers[0]?.id);
    await Promise.all([same.close(), different.close()]);
  });

  it('has everything that breaks careless code', () => {
    const own = standIn.customers.filter(({ list: of }) => of === 'own');
    expect(own.length).toBe(240);
    expect(standIn.customers.length).toBe(300);
    expect(new Set(standIn.customers.map(({ id }) => id)).size).toBe(300);
    expect(new Set(standIn.customers.map(({ account }) => account)).size).toBe(300);
    expect(own[13]?.name).toBe(own[17]?.name);
    expect(own[23]?.name).toBe(own[88]?.name);
    const wanted: ((customer: StandInCustomer) => boolean)[] = [
      ({ name }) => name.includes('<b>'),
      ({ name }) => /[\u0590-\u06ff]/.test(name),
      ({ name }) => /\p{Extended_Pictographic}/u.test(name),
      ({ name }) => name.length > 100,
      ({ frozen }) => frozen === 'auto',
      ({ frozen }) => frozen === 'manual',
      ({ type }) => type === 'referral',
      ({ type, authorized }) => type === 'reseller' && !authorized,
      ({ budget }) => budget === null,
      ({ budget }) => budget !== null && budget > 100,
      ({ expires }) => expires === null,
      ({ expires }) => expires !== null && expires < NOW,
      ({ manager }) => manager === '',
      ({ tags }) => tags.length > 2,
      ({ tags }) => tags.includes('重点客户'),
    ];
    expect(wanted.map((one) => own.some(one))).toEqual(wanted.map(() => true));
    expect(own.every(({ type, authorized }) => type === 'reseller' || !authorized)).toBe(true);
  });
});

describe('proxy', () => {
  it('lets nothing through but the console', async () => {
    const proxy = await startProxy(standIn.port);
    const open = (target: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(proxy.port, '127.0.0.1', () =>
          socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
        );
        socket.on('error', reject);
        socket.once('data', (data) => {
          resolve(String(data).split('\r\n')[0] ?? '');
          socket.destroy();
        });
      });
    expect(await open('console-intl.huaweicloud.com:443')).toContain(' 200 ');
    expect(await open('example.com:443')).toContain(' 403 ');
    expect(await open('evil.example/.huaweicloud.com:443')).toContain(' 403 ');
    await proxy.close();
  });
});
