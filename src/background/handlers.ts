import type { Acting } from '../core/label/acting.ts';
import { isLocked } from '../core/policy/policy.ts';
import { browser } from '../platform/browser.ts';
import { DRIVER_SCRIPT } from '../platform/driver-script.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import type { AccountMessage, SwitchBackReply } from '../platform/messages.ts';
import type { Caller, Handlers } from '../platform/messaging.ts';
import type { PopupMessage } from '../platform/popup-messages.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { settingsItem } from '../platform/stored-items.ts';
import type { SwitchMessage } from '../platform/switch-messages.ts';
import {
  type Change,
  forgetAccount,
  observeAccount,
  readAccount,
  refuseCustomer,
  requestCustomer,
} from './account-tracker.ts';
import { tellHeader, tellSwitchRole } from './diagnostics-handlers.ts';
import { forgetSignedOut, keepOtherwise } from './directory-handlers.ts';
import { jarFor } from './jar-for.ts';
import { settleSoon } from './journal.ts';
import { leaveCustomer } from './leave-customer.ts';
import { inTurn } from './synced-writer.ts';
import { paintJar, paintTab } from './toolbar-button.ts';

type Served = Exclude<AccountMessage, `page.${string}`> | PopupMessage | SwitchMessage;

export const handlers: Handlers<Served> = {
  'jar.name': async (_, { jar }) => jar,
  'account.observe': async (observation, caller) => {
    const { page, ...change } = await observeAccount(observation, caller);
    const acting = await show(caller, change);
    tellHeader(observation, caller.jar).catch((error: unknown) => report('diagnostics', error));
    const { account } = acting;
    const isSignedOut = account.state === 'unknown' && account.why === 'signed-out';
    if (observation.signedOut && isSignedOut) await afterSignOut(caller.jar);
    return { ...acting, page };
  },
  'account.read': async (window, caller) => {
    const jar = jarFor(caller, window);
    return show({ ...caller, jar }, await readAccount(jar));
  },
  'account.forget': async (window, caller) => {
    const jar = jarFor(caller, window);
    await show({ ...caller, jar }, await forgetAccount(jar));
    return null;
  },
  'switch.request': async ({ customer, by }, caller) => {
    await show(caller, await requestCustomer(customer, caller, by));
    return null;
  },
  'switch.refuse': async (customer, caller) => {
    await show(caller, await refuseCustomer(customer, caller));
    return null;
  },
  'switch.role': (step, { jar }) => tellSwitchRole(step, jar),
  'switch.load': async (_, { tab }) => {
    const { scripting } = browser;
    if (tab !== null) await scripting.executeScript({ target: { tabId: tab }, files: [DRIVER_SCRIPT] });
    return null;
  },
  'switch.back': (window) => switchBack(jarOf(window)),
  'settings.change': async ({ key, value }) => {
    if (isLocked(await readSettings(), key)) throw new Error(`${key} is set by your organisation`);
    await inTurn(async () => settingsItem.write({ ...(await settingsItem.read()), [key]: value }));
    if (key === 'keepPersonal' || key === 'keepDays') await keepOtherwise();
    if (key === 'journalDays') settleSoon();
    return null;
  },
};

/** What the page is told does not depend on it. */
async function afterSignOut(jar: Jar): Promise<void> {
  try {
    if ((await readSettings()).forgetOnSignOut) await forgetSignedOut(jar);
  } catch (error) {
    report('directory', error);
  }
}

/**
 * The button is a picture of the truth, not a part of it: nobody waits for it. Whoever watches the account is waited
 * for: a page asks again when this background ends before it answers, and they are told then.
 */
async function show(
  { jar, tab }: Caller,
  { account, marking, picture, changed, heard }: Change,
): Promise<Acting> {
  const acting = { account, marking, picture };
  const painted = changed ? paintJar(jar, acting) : tab === null ? Promise.resolve() : paintTab(tab, acting);
  painted.catch((error: unknown) => report('toolbar button', error));
  await heard;
  return acting;
}

async function switchBack(jar: Jar): Promise<SwitchBackReply> {
  const { tab, how } = await leaveCustomer(jar);
  if (how !== 'gone') return how;
  // A page that went away over it did what it was asked; where none listens nothing was pressed.
  return tab === null ? 'no-tab' : 'done';
}
