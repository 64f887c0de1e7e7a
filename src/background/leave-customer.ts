import type { PlanEvent } from '../core/account/switch-plan.ts';
import type { Jar } from '../platform/jar.ts';
import { MessageError, sendToTab } from '../platform/messaging.ts';
import { consoleTabs } from './console-tabs.ts';

type Left = Pick<Extract<PlanEvent, { type: 'left' }>, 'tab' | 'how'>;

/** Has the console's own Switch Role pressed in one tab of this jar, the one that is looked at if possible. */
export async function leaveCustomer(jar: Jar): Promise<Left> {
  const tabs = await consoleTabs(jar);
  for (const { id } of tabs) {
    try {
      const how = await sendToTab(id, 'page.switch-back', null);
      if (how !== 'no-tab') return { tab: id, how };
    } catch (error) {
      // A page that went away while it was to answer did what it was asked; where nobody listens another tab may do.
      if (!isNobodyThere(error)) return { tab: id, how: 'gone' };
    }
  }
  // Pages that do not listen yet are on their way to somewhere: they will show who is assumed, or be asked again.
  return { tab: null, how: tabs.length === 0 ? 'no-tab' : 'gone' };
}

/** The words of Chromium and Firefox; there is no code for it. */
function isNobodyThere(error: unknown): boolean {
  if (error instanceof MessageError) return true;
  return error instanceof Error && /receiving end|could not establish/i.test(error.message);
}
