import { customerOf } from '../core/account/assumed-account.ts';
import { nextResult } from '../core/account/recents.ts';
import type { Refusal } from '../core/account/refusal.ts';
import { isUnderWay } from '../core/account/switch-plan.ts';
import { matchesOf } from '../core/directory/answer.ts';
import { parseSort } from '../core/directory/ask.ts';
import { LIMITS } from '../core/filter/problem.ts';
import { nullable, number, object, oneOf, text, tryParse } from '../core/parse.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import type { ShownResults } from '../platform/messages.ts';
import { planItem, recentsItem } from '../platform/plan-items.ts';
import { jarItem } from '../platform/stored-items.ts';
import { readAccount } from './account-tracker.ts';
import { currentDirectory } from './directory-store.ts';
import { obstacleIn } from './find-customer.ts';

/** The question of the result list that a page showed last, for as long as the browser session lasts. */
interface Kept extends ShownResults {
  /** Epoch milliseconds. */
  readonly since: number;
}

const parseKept = object<Kept>({
  filter: text(LIMITS.length),
  sort: nullable(parseSort),
  language: oneOf('en', 'zh-CN'),
  timeZone: text(64),
  since: number,
});

const keyOf = (jar: Jar): string => `results.${jar}`;

/** What a page shows only because a switch plan brought it up is nothing the operator asked for. */
export async function keepResults(jar: Jar, shown: ShownResults): Promise<void> {
  if (isUnderWay(await planItem(jar).read())) return;
  const before = await keptResults(jar);
  const since = before !== undefined && question(before) === question(shown) ? before.since : Date.now();
  await browser.storage.session.set({ [keyOf(jar)]: { ...shown, since } satisfies Kept });
}

function question({ filter, sort }: ShownResults): string {
  return JSON.stringify([filter, sort?.property, sort?.direction]);
}

/**
 * Who comes after the customer that is assumed, or was last, in the result list shown last. The list is asked for anew:
 * who does not match any more, or cannot be operated on behalf of, is passed over.
 */
export async function nextOf(jar: Jar): Promise<{ readonly id: string } | { readonly refused: Refusal }> {
  const shown = await keptResults(jar);
  if (shown === undefined) return { refused: 'no-results' };
  const [{ account }, recents, { partner }] = await Promise.all([
    readAccount(jar),
    recentsItem(jar).read(),
    jarItem(jar).read(),
  ]);
  const matches = matchesOf(shown, await currentDirectory(partner), Date.now());
  const current = customerOf(account)?.id ?? null;
  const ids = matches.flatMap(({ id, fields }) =>
    id === current || obstacleIn(fields) === null ? [id] : [],
  );
  const id = nextResult(ids, { current, recents, since: shown.since });
  return id === null ? { refused: 'end-of-results' } : { id };
}

async function keptResults(jar: Jar): Promise<Kept | undefined> {
  const key = keyOf(jar);
  return tryParse(parseKept, (await browser.storage.session.get(key))[key]);
}
