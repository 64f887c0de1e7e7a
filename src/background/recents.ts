import { type AssumedAccount, customerOf } from '../core/account/assumed-account.ts';
import { previousCustomer, visit } from '../core/account/recents.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import { RECENTS_PREFIX, recentsItem } from '../platform/plan-items.ts';
import { report } from '../platform/report.ts';
import { readAccount, watchAccounts } from './account-tracker.ts';
import { serial } from './serial.ts';

const next = serial();

watchAccounts(take, take);

/** Who cannot be found in the list by an ID is no way back. */
async function take(jar: Jar, account: AssumedAccount): Promise<void> {
  if (account.state !== 'confirmed' || account.customer.id === null) return;
  const { customer, since } = account;
  await next(async () => {
    const item = recentsItem(jar);
    const before = await item.read();
    const after = visit(before, customer, since);
    if (after !== before) await item.write(after);
  }).catch((error: unknown) => report('recent customers', error));
}

/** They name customers: where the directory is forgotten they go too. Of one jar, or of all. */
export function forgetRecents(jar?: Jar): Promise<void> {
  return next(async () => {
    const { local } = browser.storage;
    const keys = jar === undefined ? Object.keys(await local.get(null)) : [recentsItem(jar).key];
    await local.remove(keys.filter((key) => key.startsWith(RECENTS_PREFIX)));
  });
}

/** The ID of whom to go back to, as Alt+Tab does. */
export async function previousOf(jar: Jar): Promise<string | null> {
  const [{ account }, recents] = await Promise.all([readAccount(jar), recentsItem(jar).read()]);
  return previousCustomer(recents, customerOf(account))?.id ?? null;
}
