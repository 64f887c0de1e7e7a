import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { switchBack } from '../../src/pages/account-indicator/switch-back.ts';
import { operate } from '../../src/pages/customer-list/operate.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { teach } from '../../src/pages/customer-list/taught.ts';
import { plain } from './layouts/plain.ts';
import { CUSTOMERS, type Customer, PARTNER, World } from './layouts/stage.ts';

/** What the page says instead. */
const GERMAN: Readonly<Record<string, string>> = {
  Operation: 'Vorgang',
  'Account Manager': 'Betreuung',
  'Customer Name': 'Kundenname',
  'Account Name': 'Kontoname',
  'Customer ID': 'Kundennummer',
  Tags: 'Merkmale',
  'Please confirm': 'Bitte bestätigen',
  OK: 'Weiter',
  Cancel: 'Abbrechen',
  'Basic Information': 'Grunddaten',
  'Switch Role': 'Rolle wechseln',
  'Log Out': 'Abmelden',
};
const WORDS = {
  budget: 'Rahmen setzen',
  orders: 'Aufträge ansehen',
  place: 'Auftrag erteilen',
  operate: 'Im Namen des Kunden arbeiten',
  authorize: 'Vollmacht anfordern',
  remove: 'Zuordnung aufheben',
  question: (who: string) => `Wollen Sie für ${who} arbeiten?`,
  refused: 'Der Kunde hat keine Vollmacht erteilt.',
} as unknown as World['words'];

function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const german = GERMAN[node.nodeValue?.trim() ?? ''];
    if (german !== undefined) node.nodeValue = german;
  }
}

let world: World;
const observer = new MutationObserver(() => translate(document.body));

beforeEach(async () => {
  await page.viewport(1280, 800);
  world = new World();
  world.words = WORDS;
  plain.draw(world);
  translate(document.body);
  observer.observe(document.body, { childList: true, subtree: true });
});

afterEach(() => {
  observer.disconnect();
  teach([]);
  document.body.replaceChildren();
});

const [first, , , missing] = CUSTOMERS as readonly [Customer, Customer, Customer, Customer];
const { signal } = new AbortController();
const run = ({ id }: Customer) =>
  operate({
    key: `id:${id}`,
    stopAtDialog: false,
    signal,
    onStep: () => undefined,
    beforeOk: () => Promise.resolve(),
    isSettled: () => world.ok.length > 0,
  });

test('a page in a language that nobody taught is left alone', async () => {
  expect(readList(document.body)).toBeNull();
  expect(await run(first)).toMatchObject({ state: 'failed', why: 'row-gone' });
  expect(await switchBack({ known: [], partner: [PARTNER] }, signal)).toMatchObject({ state: 'not-found' });
  expect([...world.ok, ...world.cancelled, ...world.others, world.switchedBack]).toEqual([0]);
});

test('the words that were taught are all it takes', async () => {
  teach([
    { means: 'column.id', text: 'Kundennummer' },
    { means: 'column.account', text: 'Kontoname' },
    { means: 'column.name', text: 'Kundenname' },
    { means: 'operation-column', text: 'Vorgang' },
    { means: 'operate', text: 'Im Namen des Kunden arbeiten' },
    { means: 'ok', text: 'Weiter' },
    { means: 'cancel', text: 'Abbrechen' },
    { means: 'switch-role', text: 'Rolle wechseln' },
  ]);
  expect(readList(document.body)?.rows).toHaveLength(CUSTOMERS.length);
  expect(await run(first)).toEqual({ state: 'followed' });
  expect(world.ok).toEqual([first.account]);
  expect(await run(missing)).toMatchObject({ state: 'failed', why: 'not-offered' });
  expect(await switchBack({ known: [], partner: [PARTNER] }, signal)).toEqual({ state: 'pressed' });
  expect(world.switchedBack).toBe(1);
  expect(world.others).toEqual([]);
});
