import { known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerList, CustomerRecord } from '../../../src/core/customer/record.ts';
import type { Requests } from '../../../src/platform/messages.ts';
import { type StandIn, type StandInCustomer, startConsole } from '../../console/server.ts';
import { launch } from '../../e2e/browser.ts';
import { openList } from '../../e2e/list-page.ts';
import type { Session } from '../../e2e/session.ts';
import { inContentWorld } from './content-world.ts';

/** As many as one message may carry: quicker than the console's pages of a hundred, with the same outcome. */
const PAGE_SIZE = 500;

/** A browser whose directory holds all of that many customers, four fifths of them own, the others of resellers. */
export async function withDirectory<T>(
  customers: number,
  run: (session: Session, standIn: StandIn) => Promise<T>,
): Promise<T> {
  const standIn = await startConsole({ customers: (customers / 5) * 4 });
  const session = await launch({ browser: 'chromium', consolePort: standIn.port });
  try {
    await fill(session, standIn);
    return await run(session, standIn);
  } finally {
    await session.close();
    await standIn.close();
  }
}

/**
 * Tells the background what Read all would, page by page. From a console page without the bar, which would ask anew after
 * each of them.
 */
async function fill(session: Session, standIn: StandIn): Promise<void> {
  await openList(session, standIn, 'en-us').then((page) => page.close());
  const page = await session.page(standIn.consoleUrl());
  const tell = <N extends 'directory.absorb' | 'directory.complete'>(
    name: N,
    requests: readonly Requests[N][],
  ) => inContentWorld(page, `(${send})(${JSON.stringify(name)}, ${JSON.stringify(requests)})`);
  const startedAt = Date.now();
  for (const list of ['own', 'resellers'] as const) {
    const records = standIn.customers.filter((customer) => customer.list === list).map(recordOf);
    const total = records.length;
    const pages = Array.from({ length: Math.ceil(total / PAGE_SIZE) }, (_, at) =>
      records.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
    );
    await tell(
      'directory.absorb',
      pages.map((each) => ({ records: each, list, total })),
    );
    await tell('directory.complete', [{ list, total, startedAt }]);
  }
  await page.close();
}

/** Runs in the content scripts' world, one message after the other. */
const send = `async (name, requests) => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  for (const payload of requests) {
    const { ok, value } = await runtime.sendMessage({ behalf: name, payload });
    if (!ok) throw new Error(value);
  }
}`;

/** As Read all with the hidden columns reads it, but for mobile numbers and e-mail addresses, which the list masks. */
function recordOf(customer: StandInCustomer): CustomerRecord {
  const { id, name, account, type, associated, frozen, spend, expires, budget, tags, authorized } = customer;
  const offered = authorized ? 'offered' : 'disabled';
  return {
    id,
    readAt: Date.now(),
    fields: {
      id: known(id),
      name: known(name),
      account: known(account),
      manager: known(customer.manager || null),
      type: known(type),
      associated: known(associated),
      frozen: known(frozen === 'auto'),
      spend: known(spend),
      expires: known(expires),
      budget: known(budget),
      tag: known(tags),
      reseller: known(customer.reseller),
      om: known(type === 'reseller' ? offered : 'missing'),
      list: known<CustomerList>(customer.list),
      mobile: MASKED,
      email: MASKED,
    },
  };
}
