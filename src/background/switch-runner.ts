import {
  advance,
  isUnderWay,
  type Next,
  type PlanAction,
  type PlanEvent,
  type SwitchPlan,
  startPlan,
} from '../core/account/switch-plan.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import { DEFAULT_LIST } from '../core/sites.ts';
import { browser } from '../platform/browser.ts';
import { isPrivate, type Jar } from '../platform/jar.ts';
import type { PlanReply } from '../platform/messages.ts';
import { PLAN_PREFIX, planItem } from '../platform/plan-items.ts';
import { report } from '../platform/report.ts';
import { jarItem } from '../platform/stored-items.ts';
import { endPrivateJar, readAccount, sessionStarted, watchAccounts } from './account-tracker.ts';
import { consoleTabs, isSamePage, showAddress } from './console-tabs.ts';
import { findCustomer } from './find-customer.ts';
import { storeFailed } from './journal.ts';
import { leaveCustomer } from './leave-customer.ts';
import { judgeProtection } from './protection.ts';
import { serial } from './serial.ts';
import { endPrivateStay } from './stays.ts';

/**
 * Carries out the switch plan of each cookie jar. Memory holds nothing but the order of events and a clock: every step
 * is stored before it is acted on, and a worker that starts goes on from what is stored.
 */
const LIMIT_ALARM = 'plan.limit.';
const LIKE_LIST = /\/obmgr\/[^#]*#.*customer/i;

/** What an event says beyond the moment it is heard at. */
type Heard = PlanEvent extends infer E ? (E extends PlanEvent ? Omit<E, 'at'> : never) : never;

const next = serial();
const clocks = new Map<Jar, ReturnType<typeof setTimeout>>();

// Before anything else is heard: what another worker left may have to go on, or to end with its browser.
void next(resume).catch((error: unknown) => report('switch plan', error));

watchAccounts((jar, account) =>
  tell(jar, { type: 'account', account }).catch((error: unknown) => report('switch plan', error)),
);

/** `asks`: begun, and waiting for the operator's confirmation. */
export function startSwitch(
  jar: Jar,
  id: string,
  by: StartedBy,
): Promise<PlanReply & { readonly asks: boolean }> {
  return next(async () => {
    const [found, protection, { account }, current] = await Promise.all([
      findCustomer(jar, id),
      judgeProtection(jar, { id, tags: null }),
      readAccount(jar),
      planItem(jar).read(),
    ]);
    const at = Date.now();
    const wish = { ...found, by, protection, id: crypto.randomUUID(), at };
    const started = startPlan(current, account, wish);
    if (!started.ok) return { refused: started.problem.code, asks: false };
    // Tells a plan of this browser from one that the last browser left; written first, so that none goes without.
    await browser.storage.session.set({ [`${PLAN_PREFIX}${jar}`]: started.value.plan.id });
    await keep(jar, current, started.value);
    return { refused: null, asks: started.value.plan.asks !== null };
  });
}

/** Has the plan of a jar take in what happened. What it answers is decided, stored, and being done. */
export function tell(
  jar: Jar,
  heard: Heard | (() => Promise<Heard>),
  about?: SwitchPlan,
): Promise<PlanAction> {
  return next(async () => {
    const plan = await planItem(jar).read();
    if (!isUnderWay(plan) || (about !== undefined && about.id !== plan.id)) return { do: 'wait' };
    const event = typeof heard === 'function' ? await heard() : heard;
    const after = advance(plan, { ...event, at: Date.now() } as PlanEvent);
    await keep(jar, plan, after);
    return after.action;
  });
}

export function readPlan(jar: Jar): Promise<SwitchPlan | null> {
  return next(() => planItem(jar).read());
}

/** An ended plan is dropped; one under way stays. */
export function dismissPlan(jar: Jar): Promise<null> {
  return next(async () => {
    const plan = await planItem(jar).read();
    if (plan !== null && !isUnderWay(plan)) await planItem(jar).write(null);
    return null;
  });
}

/** All that are over; one under way stays. */
export function forgetPlans(): Promise<void> {
  return next(async () => {
    const { local, session } = browser.storage;
    for (const jar of await jars()) {
      const { key, read } = planItem(jar);
      if (isUnderWay(await read())) continue;
      await local.remove(key);
      await session.remove(key);
    }
  });
}

export async function tabClosed(tab: number): Promise<void> {
  for (const jar of await jars()) await tell(jar, { type: 'tab-closed', tab });
}

/** With its last window a private jar ends, and whatever was planned in it. */
export async function windowClosed(): Promise<void> {
  if ((await browser.windows.getAll()).some(({ incognito }) => incognito)) return;
  for (const jar of (await jars()).filter(isPrivate)) await tell(jar, { type: 'cancelled' });
  await endPrivateJar();
  await endPrivateStay();
}

/** Handles our alarm. */
export async function planLimitPassed(alarm: string): Promise<void> {
  if (alarm.startsWith(LIMIT_ALARM)) await tell(alarm.slice(LIMIT_ALARM.length), { type: 'time-passed' });
}

async function keep(jar: Jar, before: SwitchPlan | null, { plan, action }: Next): Promise<void> {
  // Once OK was pressed, what comes of it is told of the account.
  const isUnasked = plan.ended?.state === 'failed' && plan.step !== 'confirm';
  if (plan !== before) await (isUnasked ? storeFailed(jar, plan) : planItem(jar).write(plan));
  await watchClock(jar, plan);
  perform(jar, plan, action).catch((error: unknown) => report('switch plan', error));
}

async function perform(jar: Jar, plan: SwitchPlan, action: PlanAction): Promise<void> {
  if (action.do === 'leave') {
    const left = await leaveCustomer(jar);
    await tell(jar, { type: 'left', ...left }, plan);
  }
  if (action.do !== 'open-list') return;
  const tab = await openList(jar, action).catch((error: unknown) => {
    // The tab may be gone by now: then any other will do.
    report('switch plan', error);
    return openList(jar, { tab: null, anew: false });
  });
  if (tab !== null && plan.tab !== tab) await tell(jar, { type: 'list-opened', tab }, plan);
}

async function openList(
  jar: Jar,
  { tab, anew }: Pick<Extract<PlanAction, { do: 'open-list' }>, 'tab' | 'anew'>,
): Promise<number | null> {
  const { listAddress } = await jarItem(jar).read();
  const address = listAddress ?? DEFAULT_LIST;
  if (anew) return showAddress(jar, address, { tab, anew });
  const tabs = await consoleTabs(jar);
  // A list that is only just being read has not said yet where it is.
  const fresh = listAddress === null ? tabs.find(({ url = '' }) => LIKE_LIST.test(url)) : undefined;
  if (fresh?.url !== undefined) return showAddress(jar, fresh.url, { tab: fresh.id, anew });
  const shown = tabs.find(({ url = '' }) => isSamePage(url, address));
  return showAddress(jar, address, { tab: shown?.id ?? tab, anew });
}

/** By a timer while this worker lives, by an alarm after that: alarms come half a minute late at worst. */
async function watchClock(jar: Jar, plan: SwitchPlan): Promise<void> {
  clearTimeout(clocks.get(jar));
  clocks.delete(jar);
  if (!isUnderWay(plan)) {
    await browser.alarms.clear(LIMIT_ALARM + jar);
    return;
  }
  const pass = (): void => {
    tell(jar, { type: 'time-passed' }).catch((error: unknown) => report('switch plan', error));
  };
  clocks.set(jar, setTimeout(pass, Math.max(0, plan.deadline - Date.now())));
  await browser.alarms.create(LIMIT_ALARM + jar, { when: plan.deadline + 1000 });
}

async function resume(): Promise<void> {
  await sessionStarted;
  const marks = await browser.storage.session.get(null);
  for (const jar of await jars()) {
    const plan = await planItem(jar).read();
    if (!isUnderWay(plan)) continue;
    const isOther = marks[`${PLAN_PREFIX}${jar}`] !== plan.id;
    const { account } = await readAccount(jar);
    const at = Date.now();
    const resumed = advance(plan, { type: 'restarted', at, account, browser: isOther });
    const isTabGone = resumed.plan.tab !== null && !isOther && !(await isOpen(resumed.plan.tab));
    await keep(
      jar,
      plan,
      isTabGone && resumed.plan.tab !== null
        ? advance(resumed.plan, { type: 'tab-closed', at, tab: resumed.plan.tab })
        : resumed,
    );
  }
}

async function isOpen(tab: number): Promise<boolean> {
  return browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
}

async function jars(): Promise<readonly Jar[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return keys
    .filter((key) => key.startsWith(PLAN_PREFIX) && !key.endsWith('.unreadable'))
    .map((key) => key.slice(PLAN_PREFIX.length));
}
