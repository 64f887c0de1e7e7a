import { customerOf } from '../core/account/assumed-account.ts';
import type { Jar } from '../platform/jar.ts';
import type { Caller } from '../platform/messaging.ts';
import { recentsItem } from '../platform/plan-items.ts';
import { readAccount } from './account-tracker.ts';
import { startUnseen } from './commands.ts';
import { leave } from './leave-customer.ts';
import { refuse } from './refusals.ts';

/**
 * From a page that was opened as somebody else, back to them: with `null` to the partner. A page may name nobody but
 * whom this jar has been in, or was asked to go to.
 */
export async function goBack(id: string | null, { jar }: Pick<Caller, 'jar'>): Promise<void> {
  if (id !== null && !(await wasAskedFor(jar, id))) throw new Error('nobody to go back to');
  const refused = id === null ? await leave(jar) : await startUnseen(jar, id, 'banner');
  // A plan that is under way is on the banner.
  if (refused !== null && refused !== 'plan-under-way') await refuse(jar, refused);
}

async function wasAskedFor(jar: Jar, id: string): Promise<boolean> {
  const [{ account }, recents] = await Promise.all([readAccount(jar), recentsItem(jar).read()]);
  const asked = account.state === 'mismatch' ? account.customer : customerOf(account);
  return asked?.id === id || recents.some(({ customer }) => customer.id === id);
}
