import type { Refusal } from '../core/account/refusal.ts';
import type { PlanEvent } from '../core/account/switch-plan.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import { MessageError, sendToTab } from '../platform/messaging.ts';
import { readAccount } from './account-tracker.ts';
import { consoleTabs } from './console-tabs.ts';
import { untilRead } from './page-reads.ts';

type Left = Pick<Extract<PlanEvent, { type: 'left' }>, 'tab' | 'how'>;

/** Has the console's own Switch Role pressed in one tab of this jar, the one that is looked at if possible. */
export async function leaveCustomer(jar: Jar): Promise<Left> {
  const tabs = await consoleTabs(jar);
  const foreign: number[] = [];
  for (const { id } of tabs) {
    const left = await leaveIn(id);
    if (left?.how === 'no-tab') foreign.push(id);
    else if (left !== null) return left;
  }
  // Opened as somebody else. Loaded anew, the one that is missed least is of whoever acts, and has a way back.
  const last = foreign.at(-1);
  if (last !== undefined) {
    const read = untilRead(last);
    await browser.tabs.reload(last);
    await read;
    return (await leaveIn(last)) ?? { tab: last, how: 'gone' };
  }
  // Pages that do not listen yet are on their way to somewhere: they will show who is assumed, or be asked again.
  return { tab: null, how: tabs.length === 0 ? 'no-tab' : 'gone' };
}

/** `null` where nobody listens. */
async function leaveIn(tab: number): Promise<Left | null> {
  try {
    return { tab, how: await sendToTab(tab, 'page.switch-back', null) };
  } catch (error) {
    // A page that went away while it was to answer did what it was asked.
    return isNobodyThere(error) ? null : { tab, how: 'gone' };
  }
}

/** The words of Chromium and Firefox; there is no code for it. */
function isNobodyThere(error: unknown): boolean {
  if (error instanceof MessageError) return true;
  return error instanceof Error && /receiving end|could not establish/i.test(error.message);
}

/** Asked for outside of a plan; why it came to nothing. */
export async function leave(jar: Jar): Promise<Refusal | null> {
  const { account } = await readAccount(jar);
  if (account.state === 'partner') return 'not-assumed';
  const { how } = await leaveCustomer(jar);
  if (how === 'no-tab') return 'no-tab';
  return how === 'not-found' ? 'no-switch-role' : null;
}
