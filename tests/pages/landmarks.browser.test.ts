import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LandmarkKey, PageLook } from '../../src/core/diagnostics/landmark.ts';
import { COLUMN_MEANINGS, columnMeaning } from '../../src/core/wording/wording.ts';
import { findDialogs } from '../../src/pages/customer-list/dialog.ts';
import { lookForLandmarks } from '../../src/pages/customer-list/landmarks.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { offerOf } from '../../src/pages/customer-list/row-actions.ts';
import { searchProperty } from '../../src/pages/customer-list/search-control.ts';
import { teach } from '../../src/pages/customer-list/taught.ts';
import { elementsWithText } from '../../src/pages/dom.ts';
import { contentOf, queryAll, textsBelow } from '../../src/pages/flat-tree.ts';
import { LAYOUTS } from './layouts/index.ts';
import { CUSTOMERS, PARTNER, World } from './layouts/stage.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  teach([]);
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  for (const style of document.head.querySelectorAll('.layout')) style.remove();
});

const look = (): PageLook => lookForLandmarks(readList(document.body));
const landmark = (key: LandmarkKey, seen = look()) => seen.landmarks.find((one) => one.key === key);

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  test('what the adapters work with is found', () => {
    layout.draw(new World());
    const seen = look();
    for (const key of ['table', 'operation-column', 'account'] as const)
      expect(landmark(key, seen), key).toMatchObject({ state: 'found' });
    // What is shown has a column; what has one may be masked.
    for (const key of ['id', 'account', 'name'] as const)
      if (layout.shows[key]) expect(landmark(`column.${key}`, seen)?.state, key).toBe('found');
    expect(['found', 'not-seen']).toContain(landmark('operate', seen)?.state);
    expect(seen.rows).toBe(CUSTOMERS.length);
  });

  test('each column that is called otherwise is missed, and nothing else is', () => {
    layout.draw(new World());
    const missing = () => look().landmarks.flatMap(({ key, state }) => (state === 'missing' ? [key] : []));
    const before = missing();
    const columns = () => readList(document.body)?.grid.columns ?? [];
    const known = columns().filter(({ properties }) => properties.length > 0);
    for (const { properties, cell } of known) {
      const undo = rename(cell, 'Whatever');
      expect(missing().filter((key) => !before.includes(key))).toEqual(
        COLUMN_MEANINGS.filter((key) => properties.some((property) => columnMeaning(property) === key)),
      );
      undo();
    }
    expect(missing()).toEqual(before);
  });

  test('nothing of it names a customer, whatever the page writes into its markup', () => {
    const world = new World();
    layout.draw(world);
    world.ask(world.at(0), () => undefined);
    expect(findDialogs()).not.toEqual([]);
    const planted = [
      ...CUSTOMERS.flatMap(({ id, account, name }) => [id, account, name, `${account}@example.org`]),
      PARTNER,
    ];
    for (const element of queryAll(document.body, '*'))
      for (const text of planted) {
        element.classList.add(...text.split(' '), `x-${text.replaceAll(' ', '-')}`);
        element.setAttribute('data-who', text);
        if (element.id === '') element.id = text;
      }
    const seen = look();
    expect(landmark('table', seen)?.state).toBe('found');
    expect(landmark('dialog', seen)?.state).toBe('found');
    const said = JSON.stringify(seen.landmarks.map(({ shape }) => shape)).toLowerCase();
    for (const piece of planted.join(' ').toLowerCase().split(/[ _]/)) expect(said).not.toContain(piece);
  });
});

/** With its copies, for what is fixed at a side or stays when the rows scroll. */
function rename(cell: Element, text: string): () => void {
  const old = contentOf(cell);
  const named = textsBelow(document.body)
    .filter(({ data }) => /\p{L}/u.test(data) && old.includes(data))
    .map((node) => [node, node.data] as const);
  for (const [node] of named) node.data = text;
  return () => {
    for (const [node, old] of named) node.data = old;
  };
}

const TABLE = (budget: string, item: string, more = 'More'): string =>
  `<table><thead><tr>${['Customer ID', 'Account Name', 'Customer Name', budget, 'Operation']
    .map((label) => `<th style="width:150px">${label}</th>`)
    .join('')}</tr></thead><tbody>${[1, 2]
    .map(
      (n) =>
        `<tr><td>id${n}</td><td>hwc_${n}</td><td>Name ${n}</td><td>${n}0 %</td><td><a>${item}</a> <a>${more}</a></td></tr>`,
    )
    .join('')}</tbody></table>`;

test('without a list it is said that everything of the list is missing', () => {
  document.body.innerHTML = '<p>Nothing here</p>';
  const missing = look().landmarks.filter(({ state }) => state === 'missing');
  expect(missing.map(({ key }) => key)).toEqual(
    expect.arrayContaining([
      'table',
      'column.id',
      'operation-column',
      'operate',
      'pager',
      'search',
      'account',
    ]),
  );
  expect(look().rows).toBe(0);
});

test('a column with unknown words is counted, and the others are found', () => {
  document.body.innerHTML = TABLE('Quota Consumption (%)', 'Enter Console');
  expect(look()).toMatchObject({ unknownColumns: 1, rows: 2 });
  expect(landmark('column.budget')?.state).toBe('missing');
  expect(landmark('column.id')).toMatchObject({
    state: 'found',
    rule: 'words',
    shape: expect.stringMatching(/^th/),
  });
});

test('taught words are understood at once and say so; what is forgotten is not', () => {
  document.body.innerHTML = TABLE('Quota Consumption (%)', 'Enter Console', 'Further');
  const cell = readList(document.body)?.rows[0]?.operation ?? expect.fail('no operation');
  expect(offerOf(cell, 'operate').state).toBe('missing');
  teach([
    { means: 'column.budget', text: 'quota consumption (%)' },
    { means: 'operate', text: 'ENTER  console' },
    { means: 'more', text: 'Further' },
  ]);
  expect(readList(document.body)?.rows[0]?.texts.get('budget')).toBe('10 %');
  expect(offerOf(cell, 'operate').state).toBe('inline');
  expect(searchProperty('Quota Consumption:')).toBe('budget');
  for (const key of ['column.budget', 'operate', 'more'] as const)
    expect(landmark(key), key).toMatchObject({ state: 'found', rule: 'taught' });
  expect(look().unknownColumns).toBe(0);
  teach([]);
  expect(readList(document.body)?.rows[0]?.texts.get('budget')).toBeUndefined();
  expect(offerOf(cell, 'operate').state).toBe('missing');
});

test('known words keep their meaning whatever is taught', () => {
  document.body.innerHTML = TABLE('Budget Usage', 'More');
  teach([{ means: 'column.spend', text: 'Budget Usage' }]);
  expect(landmark('column.budget')?.state).toBe('found');
  expect(landmark('column.spend')?.state).toBe('missing');
});

test('Switch Role can be taught, with the arrow of a submenu too', () => {
  document.body.innerHTML = '<div><b>acme</b><ul><li>Zurück zum Partner ›</li></ul></div>';
  expect(landmark('switch-role')?.state).toBe('not-seen');
  teach([{ means: 'switch-role', text: 'zurück zum partner' }]);
  expect(landmark('switch-role')).toMatchObject({ state: 'found', rule: 'taught' });
});

test('the buttons of a dialog can be taught', () => {
  document.body.innerHTML =
    '<div role="dialog"><p>Go on behalf of hwc_1?</p><button>Away we go</button><button>Rather stay</button></div>';
  expect(findDialogs()).toEqual([]);
  teach([
    { means: 'ok', text: 'Away we go' },
    { means: 'cancel', text: 'Rather stay' },
  ]);
  expect(findDialogs().map(({ ok }) => ok)).toEqual(
    elementsWithText(document.body, (text) => text === 'Away we go'),
  );
  expect(landmark('dialog')?.state).toBe('found');
});
