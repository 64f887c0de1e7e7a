import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { known } from '../../src/core/customer/field.ts';
import type { CustomerFields, CustomerList, CustomerRecord } from '../../src/core/customer/record.ts';
import type { Answer, Ask } from '../../src/core/directory/ask.ts';
import type { Replies, Requests } from '../../src/platform/messages.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { install } from '../platform/fake-browser.ts';

/** The background's side of the directory, asked the way the protocol asks it. */
export const fake = install();

type Handlers = typeof import('../../src/background/directory-handlers.ts')['directoryHandlers'] &
  typeof import('../../src/background/stored-data.ts')['storedHandlers'];
type Name = keyof Handlers;

export const ASK: Ask = {
  filter: '',
  sort: null,
  from: 0,
  to: 200,
  language: 'en',
  timeZone: 'Asia/Shanghai',
  spreads: [],
};

/** One life of the background: modules with no memory, over the storage that is there. */
export async function wake() {
  vi.resetModules();
  const background = await import('../../src/background/directory-handlers.ts');
  const { storedHandlers } = await import('../../src/background/stored-data.ts');
  const { database } = await import('../../src/platform/database.ts');
  const handlers: Handlers = { ...background.directoryHandlers, ...storedHandlers };
  const say = async <N extends Name>(name: N, request: Requests[N], jar = 'normal'): Promise<Replies[N]> => {
    const handler = handlers[name] as unknown as (
      request: Requests[N],
      caller: Caller,
    ) => Promise<Replies[N]>;
    // As the browser does it: what arrives was cloned.
    return structuredClone(await handler(structuredClone(request), callerIn(jar)));
  };
  return {
    ...background,
    database,
    say,
    ask: (filter = '', more: Partial<Ask> = {}, jar?: string): Promise<Answer> =>
      say('directory.ask', { ...ASK, filter, ...more }, jar),
    absorb: (
      records: readonly CustomerRecord[],
      list: CustomerList | null = 'own',
      total: number | null = null,
    ) => say('directory.absorb', { records, list, total }),
    /** The worker ends: nobody holds the database any more. */
    end: async () => (await database()).close(),
  };
}

export type Background = Awaited<ReturnType<typeof wake>>;

/** What the browser keeps for its session; the first background of it would believe nothing that is stored. */
export const SESSION = { started: true };

/** As on the first day, with a partner in the ordinary jar and another in the private one. */
export function startOver(): void {
  fake.reset();
  fake.storage.session.items = { ...SESSION };
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  signIn('normal', 'acme_dist');
  signIn('private', 'other_dist');
}

export function signIn(jar: string, account: string): void {
  const value = {
    account: { state: 'partner', at: 1 },
    partner: { labels: [account], agencyIds: [] },
    customerAgencyIds: [],
    requestTab: null,
    listAddress: null,
    locale: null,
  };
  fake.stored[`jar.${jar}`] = { version: 1, value };
}

export function set(settings: object): void {
  fake.stored.settings = { version: 1, value: settings };
}

export function customer(id: string, fields: CustomerFields = {}, readAt = Date.now()): CustomerRecord {
  return { id, fields: { id: known(id), ...fields }, readAt };
}

export async function stored(background: Background): Promise<string> {
  const database = await background.database();
  const all = await Promise.all(
    (['partners', 'customers', 'lists', 'snapshots'] as const).map((store) => database.getAll(store)),
  );
  // Snapshots hold texts as bytes.
  return JSON.stringify(all, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : value,
  );
}

export function idsOf({ rows }: Answer): string[] {
  return rows.map(({ id }) => id);
}

function callerIn(jar: string): Caller {
  return { kind: 'console-page', jar, tab: 1, opener: null, address: 'https://console.huaweicloud.com/' };
}
