import {
  type AccountEvent,
  type AssumedAccount,
  CONFIRM_LIMIT,
  customerOf,
  isNoteworthy,
  step,
} from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import { hear } from '../core/account/hear.ts';
import { namesCustomer } from '../core/account/judge.ts';
import type { Observation } from '../core/account/observation.ts';
import type { Subject } from '../core/account/opened-page.ts';
import { withoutParameters } from '../core/fragment.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import type { Acting } from '../core/label/acting.ts';
import { faceOf, pictureOf } from '../core/label/face.ts';
import { browser } from '../platform/browser.ts';
import { isPrivate, type Jar } from '../platform/jar.ts';
import type { Caller } from '../platform/messaging.ts';
import { REFUSAL_PREFIX, recentsItem } from '../platform/plan-items.ts';
import { report } from '../platform/report.ts';
import { EMPTY_JAR, JAR_PREFIX, type JarState, jarItem } from '../platform/stored-items.ts';
import { findNamed } from './directory-store.ts';
import { endStays, storeTold } from './journal.ts';
import { findMarking } from './marking.ts';
import { forgetOldContainers } from './old-containers.ts';
import { pageRead } from './page-reads.ts';
import { forgetPrivateJar } from './private-jar.ts';
import { soon } from './soon.ts';

/** Owner and single writer of who is assumed in which cookie jar. Memory holds nothing but the order of changes. */
const LIMIT_ALARM = 'account.limit.';

export interface Change extends Acting {
  /** To be shown otherwise than before. The same account, seen once more, is not: every page of many sees it. */
  readonly changed: boolean;
  /** Settles when everybody who watches has taken it in. */
  readonly heard: Promise<unknown>;
}

type Listen = (jar: Jar, account: AssumedAccount) => Promise<unknown>;

const listeners: Listen[] = [];
/** Settles when nothing of an earlier browser session is believed any more. */
export const sessionStarted: Promise<void> = startSession();
let changes: Promise<unknown> = sessionStarted;

/**
 * Calls `listen` after every change that this worker stores, and `again` with what is stored before the first of them:
 * the worker before may have ended after it stored an account and before it told of it, and seen once more it is no change.
 */
export function watchAccounts(listen: Listen, again?: Listen): void {
  listeners.push(listen);
  if (again === undefined) return;
  inOrder(async () => {
    // Nobody waits for what they do: it may itself wait for a change.
    for (const jar of await jars()) void again(jar, (await jarItem(jar).read()).account);
  }).catch((error: unknown) => report('who is assumed', error));
}

/** Reads, changes and writes one jar; never two at a time. */
function change(jar: Jar, update: (state: JarState) => JarState, by: StartedBy = 'native'): Promise<Change> {
  return inOrder(async () => {
    const item = jarItem(jar);
    const before = await item.read();
    const after = await marked(update(before), before);
    if (after !== before) await storeTold(jar, before, after, by);
    const { account, marking, picture } = after;
    const isOther = account !== before.account;
    const heard = Promise.all(isOther ? listeners.map((listen) => listen(jar, account)) : []);
    return { account, marking, picture, changed: looks(after) !== looks(before), heard };
  });
}

/** All that the toolbar's button shows of an account. */
function looks({ account, marking }: JarState): string {
  return JSON.stringify([account.state, customerOf(account), marking]);
}

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = changes.then(work);
  changes = next.catch(() => undefined);
  return next;
}

/** How an account is shown is stored with it, so that no page ever shows the one with the colour of another. */
async function marked(after: JarState, before: JarState): Promise<JarState> {
  if (after.account === before.account && after.marking === before.marking) return after;
  const customer = customerOf(after.account);
  const isSame = JSON.stringify(customer) === JSON.stringify(customerOf(before.account));
  const known = isSame ? after.marking : null;
  const marking = customer && (known ?? (await findMarking(customer, after.partner)));
  const face = faceOf(after.account, marking);
  return { ...after, marking, picture: face && pictureOf(face) };
}

function happen(jar: Jar, event: AccountEvent): Promise<Change> {
  return change(jar, (state) => withAccount(state, step(state.account, event)));
}

/**
 * A new browser session resurrects nothing: what was believed before is observed anew. Told by `storage.session`, which
 * ends with the browser, and done before the first change, so that no early message can slip in front of it.
 */
async function startSession(): Promise<void> {
  const { session, local } = browser.storage;
  if ((await session.get('started')).started === true) return;
  await endPrivate();
  const at = Date.now();
  await forgetOldContainers(at);
  for (const key of Object.keys(await local.get(null))) {
    // The mark on the button went with the browser, and nobody remembers the key.
    if (key.startsWith(REFUSAL_PREFIX)) await local.remove(key);
  }
  for (const jar of await jars()) {
    const item = jarItem(jar);
    const state = await item.read();
    const account = step(state.account, { type: 'restarted', at });
    await storeTold(jar, state, await marked({ ...state, account, requestTab: null }, state), 'native');
  }
  await session.set({ started: true });
}

async function jars(): Promise<readonly Jar[]> {
  return Object.keys(await browser.storage.local.get(null))
    .filter((key) => key.startsWith(JAR_PREFIX) && !key.endsWith('.unreadable'))
    .map((key) => key.slice(JAR_PREFIX.length));
}

/** After a label has changed: whoever is assumed may be marked otherwise. */
export async function markAnew(show: (jar: Jar, acting: Acting) => Promise<void>): Promise<void> {
  for (const jar of await jars()) {
    const { account, marking, picture, changed } = await change(jar, (state) =>
      state.marking === null ? state : { ...state, marking: null },
    );
    if (changed) await show(jar, { account, marking, picture });
  }
}

export function readAccount(jar: Jar): Promise<Change> {
  return happen(jar, { type: 'time-passed', at: Date.now() });
}

async function endPrivate(): Promise<void> {
  for (const jar of (await jars()).filter(isPrivate)) await endStays(jar);
  await forgetPrivateJar();
}

/** The last private window was closed. */
export function endPrivateJar(): Promise<void> {
  return inOrder(endPrivate);
}

/** Everything but whose account a page shows now: that must go on being shown for as long as it lasts. */
export function forgetJars(): Promise<void> {
  return inOrder(async () => {
    for (const jar of await jars()) {
      const item = jarItem(jar);
      const { account, marking, picture, partner, requestTab } = await item.read();
      if (isNoteworthy(account))
        await item.write({ ...EMPTY_JAR, account, marking, picture, partner, requestTab });
      else await browser.storage.local.remove(item.key);
    }
  });
}

export async function requestCustomer(customer: CustomerRef, caller: Caller, by: StartedBy): Promise<Change> {
  const at = Date.now();
  const request = (before: JarState): JarState => ({
    ...withAccount(before, step(before.account, { type: 'requested', at, customer })),
    requestTab: caller.tab,
  });
  const state = await change(caller.jar, request, by);
  await browser.alarms.create(LIMIT_ALARM + caller.jar, { when: at + CONFIRM_LIMIT + 1000 });
  return state;
}

export function refuseCustomer(customer: CustomerRef, caller: Caller): Promise<Change> {
  return happen(caller.jar, { type: 'refused', at: Date.now(), customer });
}

export function forgetAccount(jar: Jar): Promise<Change> {
  return happen(jar, { type: 'forgotten', at: Date.now() });
}

/** With whom the page was taken for. */
export async function observeAccount(
  seen: Observation,
  caller: Caller,
): Promise<Change & { readonly page: Subject | null }> {
  const at = Date.now();
  const candidates = await candidatesFor(seen, caller.jar);
  let page: Subject | null = null;
  const changed = await change(caller.jar, (before) => {
    const heard = hear(before, seen, caller, { candidates, at });
    page = heard.page;
    const after = { ...before, ...heard.known, ...placeOf(seen, caller.address, before) };
    const isSame = JSON.stringify(after) === JSON.stringify(before);
    return isSame ? before : after;
  });
  if (seen.header?.sure) pageRead(caller.tab);
  return { ...changed, page };
}

/**
 * Customers that the header may mean: of the directory, and whom this jar has been in, since the list may hide an
 * account that was learnt there. Without the directory they are merely not recognised.
 */
async function candidatesFor({ header }: Observation, jar: Jar): Promise<readonly CustomerRef[]> {
  const { partner } = await jarItem(jar).read();
  if (header === null || partner === null) return [];
  const visited = (await recentsItem(jar).read()).map(({ customer }) => customer);
  const recent = visited.filter((customer) => namesCustomer(header.labels, customer));
  try {
    return [...recent, ...((await soon(findNamed(partner, header.labels))) ?? [])];
  } catch (error) {
    report('directory', error);
    return recent;
  }
}

/** Handles our alarm and says whose jar it was; `null` for any other alarm. */
export async function limitPassed(alarm: string): Promise<Jar | null> {
  if (!alarm.startsWith(LIMIT_ALARM)) return null;
  const jar = alarm.slice(LIMIT_ALARM.length);
  await readAccount(jar);
  return jar;
}

function withAccount(state: JarState, account: AssumedAccount): JarState {
  return account === state.account ? state : { ...state, account };
}

/** Where the list is, and in which language the console is shown. */
function placeOf(
  { customerList }: Observation,
  address: string,
  { listAddress, locale }: JarState,
): Pick<JarState, 'listAddress' | 'locale'> {
  return {
    listAddress: customerList ? bare(address) : listAddress,
    locale: new URL(address).searchParams.get('locale')?.slice(0, 20) ?? locale,
  };
}

/** Without what a link asked for: that was meant for one visit. */
function bare(address: string): string {
  const url = new URL(address);
  url.hash = withoutParameters(url.hash);
  return url.href;
}
