import type { Page } from 'puppeteer-core';
import { inExtension, inPage } from './in-page.ts';
import { addressOf } from './pages.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** Whatever of a page is as it was: only the back-forward cache keeps that. */
export function keep(page: Page): Promise<void> {
  return inPage(page, () => void Object.assign(globalThis, { isKept: true }));
}

export function isKept(page: Page): Promise<boolean> {
  return inPage(page, () => 'isKept' in globalThis);
}

/** As by the browser's own button, until the tab shows an address with `part` in it. */
export async function goBackTo(page: Page, part: string): Promise<void> {
  let left = '';
  await until(
    `the tab to be back at ${part}`,
    async () => {
      const address = await addressOf(page);
      // One step at a time: whoever is asked twice while a page goes away skips one.
      if (!address.includes(part) && address !== left) {
        left = address;
        await inPage(page, () => void setTimeout(() => history.back()));
      }
      return address;
    },
    (address) => address.includes(part),
  );
}

/** What the browser does when a tab is duplicated; `part` is of the address of exactly one. Returns the new tab's id. */
export async function duplicate(session: Session, popup: Page, part: string): Promise<[number, Page]> {
  const before = await session.pages();
  const id = await inExtension(
    popup,
    async ({ tabs }, wanted) => {
      const [tab] = (await tabs.query({})).filter(({ url }) => url?.includes(wanted));
      const copy = tab?.id === undefined ? undefined : await tabs.duplicate(tab.id);
      return copy?.id ?? -1;
    },
    part,
  );
  const page = await until(
    'the duplicate',
    async () => {
      for (const one of await session.pages())
        if (!before.includes(one) && (await addressOf(one)).includes(part)) return one;
      return null;
    },
    (found) => found !== null,
  );
  if (page === null) throw new Error('The duplicate was there and is gone.');
  return [id, page];
}

/** Takes a tab out of memory and shows it again: browsers bring tabs of an earlier session back the same way. */
export async function restore(popup: Page, id: number): Promise<void> {
  await inExtension(
    popup,
    async ({ tabs }, tab) => {
      const discarded = (await tabs.discard(tab)) as { id?: number } | undefined;
      await tabs.update(discarded?.id ?? tab, { active: true });
    },
    id,
  );
}
