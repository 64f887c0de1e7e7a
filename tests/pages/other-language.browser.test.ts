import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { switchBack } from '../../src/pages/account-indicator/switch-back.ts';
import { operate } from '../../src/pages/customer-list/operate.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { teach } from '../../src/pages/customer-list/taught.ts';
import { plain } from './layouts/plain.ts';
import { CUSTOMERS, type Customer, PARTNER, World } from './layouts/stage.ts';

/** What the page says instead, in a language that nothing in the product knows. */
const FOREIGN: Readonly<Record<string, string>> = {
  Operation: 'Działanie',
  'Account Manager': 'Opiekun',
  'Customer Name': 'Nazwa klienta',
  'Account Name': 'Nazwa konta',
  'Customer ID': 'Numer klienta',
  Tags: 'Cechy',
  'Please confirm': 'Proszę potwierdzić',
  OK: 'Dalej',
  Cancel: 'Anuluj',
  'Basic Information': 'Dane podstawowe',
  'Switch Role': 'Zmień rolę',
  'Log Out': 'Wyloguj',
};
const WORDS = {
  budget: 'Ustaw budżet',
  orders: 'Zobacz zamówienia',
  place: 'Złóż zamówienie',
  operate: 'Pracuj w imieniu klienta',
  authorize: 'Poproś o zgodę',
  remove: 'Usuń powiązanie',
  question: (who: string) => `Pracować za ${who}?`,
  refused: 'Klient nie wyraził zgody.',
} as unknown as World['words'];

function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const foreign = FOREIGN[node.nodeValue?.trim() ?? ''];
    if (foreign !== undefined) node.nodeValue = foreign;
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
    { means: 'column.id', text: 'Numer klienta' },
    { means: 'column.account', text: 'Nazwa konta' },
    { means: 'column.name', text: 'Nazwa klienta' },
    { means: 'operation-column', text: 'Działanie' },
    { means: 'operate', text: 'Pracuj w imieniu klienta' },
    { means: 'request-authorization', text: 'Poproś o zgodę' },
    { means: 'ok', text: 'Dalej' },
    { means: 'cancel', text: 'Anuluj' },
    { means: 'switch-role', text: 'Zmień rolę' },
  ]);
  expect(readList(document.body)?.rows).toHaveLength(CUSTOMERS.length);
  expect(await run(first)).toEqual({ state: 'followed' });
  expect(world.ok).toEqual([first.account]);
  expect(await run(missing)).toMatchObject({ state: 'failed', why: 'not-offered' });
  expect(await switchBack({ known: [], partner: [PARTNER] }, signal)).toEqual({ state: 'pressed' });
  expect(world.switchedBack).toBe(1);
  expect(world.others).toEqual([]);
});
