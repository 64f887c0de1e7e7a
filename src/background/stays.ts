import type { AssumedAccount } from '../core/account/assumed-account.ts';
import { askedBy, limitOf, type Stay, type StayReason, stayAfter, stayed } from '../core/account/stay.ts';
import { DEFAULT_LIST } from '../core/sites.ts';
import { browser } from '../platform/browser.ts';
import { containerOf, isOfSite, type Jar } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { STAY_PREFIX, stayItem } from '../platform/stay-item.ts';
import { jarItem } from '../platform/stored-items.ts';
import { watchAccounts } from './account-tracker.ts';
import { consoleTabs, showAddress, tabsIn } from './console-tabs.ts';
import { leaveCustomer } from './leave-customer.ts';
import { forgetPrivateJar } from './private-jar.ts';
import { mark } from './refusals.ts';
import { serial } from './serial.ts';

/**
 * Asks whether the operator wants to stay: after the soft limit, in a new browser that is still in a customer, and when
 * the last console tab has gone. The toolbar button says that something is asked, the popup asks; nobody is moved.
 */
const LIMIT_ALARM = 'stay.limit.';

const next = serial();
const guard = (error: unknown): void => report('stay', error);

watchAccounts(
  (jar, account) => next(() => take(jar, account)).catch(guard),
  // No page has shown it to this worker: not yet the one that was opened to lead back.
  (jar, account) => next(() => take(jar, account, false)).catch(guard),
);

async function take(jar: Jar, account: AssumedAccount, isShown = true): Promise<void> {
  const { session } = browser.storage;
  const key = `${STAY_PREFIX}${jar}`;
  const item = stayItem(jar);
  const before = await item.read();
  const isNewBrowser = (await session.get(key))[key] === undefined;
  const after = stayAfter(before, account, isNewBrowser);
  if (isShown && after?.isLeaving && account.state === 'confirmed') {
    await keep(jar, before, { ...after, isLeaving: false });
    leaveCustomer(jar).catch(guard);
  } else await keep(jar, before, after);
  // Last: a worker that ended in between would never ask.
  if (account.state === 'confirmed' && isNewBrowser) await session.set({ [key]: true });
}

async function keep(jar: Jar, before: Stay | null, after: Stay | null): Promise<void> {
  if (after !== before) await stayItem(jar).write(after);
  const { stayLimit } = await readSettings();
  const limit = limitOf(after, stayLimit);
  if (limit === null) await browser.alarms.clear(LIMIT_ALARM + jar);
  else await browser.alarms.create(LIMIT_ALARM + jar, { when: limit });
  const question = after?.question ?? null;
  if (question === (before?.question ?? null)) return;
  const text = question === null ? '' : '?';
  // In every ordinary window: a mark of one tab goes with its page, and no page of the console may be open. On another
  // site's pages, and in private windows, only there: elsewhere the popup speaks of another account.
  await (jar === 'normal' ? browser.action.setBadgeText({ text }) : mark(jar, text));
  // Where the browser opens it for nobody but the operator, the mark on the button has to do.
  if (question !== null) await browser.action.openPopup?.().catch(() => undefined);
}

async function ask(jar: Jar, why: StayReason): Promise<void> {
  const stay = await stayItem(jar).read();
  if (stay !== null && stay.question === null) await keep(jar, stay, askedBy(stay, why));
}

/** Handles our alarm. It may be late, or of a clock that was set back since. */
export async function stayLimitReached(alarm: string): Promise<void> {
  if (!alarm.startsWith(LIMIT_ALARM)) return;
  const jar = alarm.slice(LIMIT_ALARM.length);
  const [stay, { stayLimit }] = await Promise.all([stayItem(jar).read(), readSettings()]);
  const limit = limitOf(stay, stayLimit);
  if (limit !== null && limit <= Date.now()) await next(() => ask(jar, 'limit'));
  else await limitChanged();
}

/** Another limit counts for the stay that goes on. */
export async function limitChanged(): Promise<void> {
  for (const jar of await jars()) {
    await next(async () => {
      const stay = await stayItem(jar).read();
      await keep(jar, stay, stay);
    });
  }
}

/** With a window that closes, the browser may be ending: then the next one asks. */
export async function tabGone(
  tab: number,
  { isWindowClosing }: { readonly isWindowClosing: boolean },
): Promise<void> {
  if (isWindowClosing && (await browser.windows.getAll()).length === 0) return;
  // In turn: who was just confirmed may still be on the way into what is stored.
  await next(async () => {
    for (const jar of await jars()) {
      // Browsers may still list a tab that they say is gone.
      const left = (await consoleTabs(jar)).filter(({ id }) => id !== tab);
      if (left.length === 0 && (await canAsk(jar, tab))) await ask(jar, 'last-tab');
    }
  });
}

/** Of a site that no page shows any more, and of a container that has no tab any more, no popup can ask. */
async function canAsk(jar: Jar, gone: number): Promise<boolean> {
  const container = containerOf(jar);
  if (isOfSite(jar) || container === null) return !isOfSite(jar);
  return (await tabsIn(container)).some(({ id }) => id !== gone);
}

/** To leave takes a page of the console: where none is open, one is opened, and leads back when it shows the customer. */
export function answerStay(jar: Jar, leaves: boolean): Promise<null> {
  return next(async () => {
    const stay = await stayItem(jar).read();
    if (stay === null) return null;
    const hasPage = (await consoleTabs(jar)).length > 0;
    await keep(jar, stay, { ...stayed(stay, Date.now()), isLeaving: leaves && !hasPage });
    if (!leaves) return null;
    if (hasPage) leaveCustomer(jar).catch(guard);
    else
      await showAddress(jar, (await jarItem(jar).read()).listAddress ?? DEFAULT_LIST, {
        tab: null,
        anew: false,
      });
    return null;
  });
}

/** After the private jar has ended: what was still being written of its stay goes as well. */
export function endPrivateStay(): Promise<void> {
  return next(forgetPrivateJar);
}

/** Those that are over; one that goes on stays. */
export function forgetStays(): Promise<void> {
  return next(async () => {
    const { local, session } = browser.storage;
    for (const jar of await jars()) {
      const { key, read } = stayItem(jar);
      if ((await read()) !== null) continue;
      await local.remove(key);
      await session.remove(key);
    }
  });
}

async function jars(): Promise<readonly Jar[]> {
  return Object.keys(await browser.storage.local.get(null))
    .filter((key) => key.startsWith(STAY_PREFIX) && !key.endsWith('.unreadable'))
    .map((key) => key.slice(STAY_PREFIX.length));
}
