import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport, parseImport } from '../../../src/core/exchange/apply.ts';
import { importOf } from '../../../src/core/exchange/difference.ts';
import type { Exchanged } from '../../../src/core/exchange/exchanged.ts';
import { printFile } from '../../../src/core/exchange/file.ts';
import { fold } from '../../../src/core/filter/fold.ts';
import { tryParse } from '../../../src/core/parse.ts';
import { MOST_SEARCHES, orderedIds } from '../../../src/core/saved-search/collection.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { SHIPPED } from '../../../src/core/saved-search/shipped.ts';
import { MOST_WORDINGS, type Wordings } from '../../../src/core/wording/wording.ts';
import { arbitraryExchanged } from './arbitrary-exchanged.ts';
import { differenceTo, FRESH, imported } from './state.ts';

const search = (id: string, name: string, filter = 'tag:vip'): SavedSearch => ({
  id,
  name,
  filter,
  sort: null,
  hue: null,
});
const having = (...own: SavedSearch[]): Exchanged => ({ ...FRESH, searches: { ...FRESH.searches, own } });
const states = (current: Exchanged, file: Exchanged) =>
  differenceTo(current, printFile(file)).entries.flatMap(({ part, state, before, after }) =>
    part === 'search' ? [[state, before?.id ?? null, after.id, after.name]] : [],
  );

describe('a saved search that comes in', () => {
  const here = having(search('1', 'VIPs'), search('2', 'Frozen', 'is:frozen'));

  it('is the same however it is spelled', () => {
    expect(states(here, having(search('1', 'VIPs', '(tag:vip)')))).toEqual([['same', '1', '1', 'VIPs']]);
  });

  it('is the one of that name, whatever its id', () => {
    expect(states(here, having(search('9', 'vips', 'tag:x')))).toEqual([['changed', '1', '1', 'vips']]);
  });

  it('is renamed where there is only the id', () => {
    expect(states(here, having(search('1', 'Very important')))).toEqual([
      ['changed', '1', '1', 'Very important'],
    ]);
  });

  it('gets an id of its own where another one has it', () => {
    expect(states(here, having(search('9', 'VIPs'), search('1', 'Others')))).toEqual([
      ['same', '1', '1', 'VIPs'],
      ['new', null, 'new-1', 'Others'],
    ]);
  });

  it('changes nothing where two swapped their names only by id', () => {
    expect(
      states(here, having(search('2', 'VIPs'), search('1', 'Frozen', 'is:frozen'))).map(([state]) => state),
    ).toEqual(['same', 'same']);
  });

  it('is refused where there is one of that name before it, or no room', () => {
    expect(differenceTo(FRESH, 'A: tag:a\na: tag:b').refused).toEqual([
      { part: 'search', name: 'a', why: 'twice' },
    ]);
    const full = having(...Array.from({ length: MOST_SEARCHES }, (_, at) => search(`${at}`, `Name ${at}`)));
    const { entries, refused } = differenceTo(full, 'Name 7: tag:b\nOne more: tag:c');
    expect(entries.map(({ state }) => state)).toEqual(['changed']);
    expect(refused).toEqual([{ part: 'search', name: 'One more', why: 'too-many' }]);
  });
});

describe('the order of the row', () => {
  const made: Exchanged = {
    ...having(search('1', 'VIPs'), search('2', 'Frozen')),
  };
  const arranged: Exchanged = {
    ...made,
    searches: {
      ...made.searches,
      order: ['2', 'shipped-budget', '1'],
      hidden: ['shipped-frozen'],
      defaultId: '2',
    },
  };

  it('comes along under the ids that are here', () => {
    const after = imported(having(search('x', 'Frozen', 'is:frozen')), printFile(arranged));
    expect(orderedIds(after.searches).slice(0, 3)).toEqual(['x', 'shipped-budget', '1']);
    expect(after.searches).toMatchObject({ hidden: ['shipped-frozen'], defaultId: 'x' });
  });

  it('is the same where it changes nothing', () => {
    const state = (current: Exchanged, file: Exchanged) =>
      differenceTo(current, printFile(file)).entries.find(({ part }) => part === 'arrangement')?.state;
    expect(state(arranged, arranged)).toBe('same');
    expect(state(FRESH, made)).toBe('same');
    expect(state(made, arranged)).toBe('changed');
  });

  it('does not choose by default what was not picked', () => {
    const { entries } = differenceTo(FRESH, printFile(arranged));
    const applied = applyImport(FRESH, importOf(entries.filter(({ part }) => part === 'arrangement')));
    expect(applied).toMatchObject({ value: { searches: { defaultId: null, hidden: ['shipped-frozen'] } } });
  });
});

describe('labels and settings', () => {
  const label = (text: string) => ({
    subject: { kind: 'tag', tag: 'vip' } as const,
    hue: null,
    text,
    note: '',
  });
  const labelled = (text: string): Exchanged => ({
    ...FRESH,
    labels: new Map([['tag.vip', label(text)]]),
    settings: { ...FRESH.settings, stopAtDialog: true },
  });

  it('say what would become of them', () => {
    const { entries } = differenceTo(labelled('VIP'), printFile(labelled('Gold')));
    expect(entries.find(({ part }) => part === 'label')).toMatchObject({
      state: 'changed',
      before: label('VIP'),
      after: label('Gold'),
    });
    expect(entries.filter(({ part, state }) => part === 'setting' && state !== 'same')).toEqual([]);
    expect(
      differenceTo(FRESH, printFile(labelled('Gold'))).entries.filter(({ state }) => state !== 'same'),
    ).toMatchObject([
      { part: 'label', state: 'new' },
      {
        part: 'setting',
        before: { key: 'stopAtDialog', value: false },
        after: { key: 'stopAtDialog', value: true },
      },
    ]);
  });

  it('of which there are two are refused', () => {
    const document = { version: 1, value: label('VIP') };
    const file = JSON.stringify({ format: 'behalf', version: 1, value: { labels: [document, document] } });
    expect(differenceTo(FRESH, file).refused).toEqual([{ part: 'label', name: 'vip', why: 'twice' }]);
  });
});

describe('words that were taught', () => {
  const having = (...wordings: Wordings): Exchanged => ({ ...FRESH, wordings });

  it('have one meaning each, however they are spelled', () => {
    const here = having({ means: 'operate', text: 'Act for' });
    const file = printFile(having({ means: 'more', text: 'ACT FOR' }, { means: 'ok', text: 'Go' }));
    const { entries } = differenceTo(here, file);
    expect(entries.map(({ part, state }) => [part, state])).toEqual(
      expect.arrayContaining([
        ['wording', 'changed'],
        ['wording', 'new'],
      ]),
    );
    expect(imported(here, file).wordings).toEqual([
      { means: 'more', text: 'ACT FOR' },
      { means: 'ok', text: 'Go' },
    ]);
  });

  it('never push out those that are here', () => {
    const full = having(
      ...Array.from({ length: MOST_WORDINGS }, (_, at) => ({ means: 'more', text: `w${at}` }) as const),
    );
    expect(differenceTo(full, printFile(having({ means: 'ok', text: 'Go' }))).refused).toEqual([
      { part: 'wording', name: 'Go', why: 'too-many' },
    ]);
  });
});

describe('a choice of the entries', () => {
  it('can be applied whichever it is, survives the way to the background, and no two get one name', () => {
    fc.assert(
      fc.property(
        arbitraryExchanged,
        arbitraryExchanged,
        fc.infiniteStream(fc.boolean()),
        (current, file, picks) => {
          const { entries, refused } = differenceTo(current, printFile(file));
          expect(refused).toEqual([]);
          expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
          const change = importOf(entries.filter(() => picks.next().value === true));
          expect(parseImport(structuredClone(change))).toEqual(change);
          const applied = applyImport(current, change);
          if (!applied.ok) throw new Error(applied.problem.code);
          const { own, defaultId } = applied.value.searches;
          expect(new Set(own.map(({ name }) => fold(name))).size).toBe(own.length);
          expect([null, ...SHIPPED.map(({ id }) => id), ...own.map(({ id }) => id)]).toContain(defaultId);
        },
      ),
    );
  });

  it.each([
    { searches: [{ ...search('1', 'VIPs'), name: 7 }] },
    { searches: [search('shipped-budget', 'VIPs')] },
    { labels: [{ subject: { kind: 'tag', tag: 'vip' }, hue: null, text: '', note: '' }] },
    { settings: [{ key: '__proto__', value: true }] },
    { arrangement: [] },
  ])('is no message of ours where it is %j', (wrong) => {
    const nothing = { searches: [], arrangement: null, labels: [], settings: [], wordings: [] };
    expect(tryParse(parseImport, nothing)).toEqual(nothing);
    expect(tryParse(parseImport, { ...nothing, ...wrong })).toBeUndefined();
  });

  it('is refused as a whole where another window was quicker', () => {
    const change = importOf(differenceTo(FRESH, 'VIPs: tag:vip\nMore: tag:more').entries);
    expect(applyImport(having(search('1', 'VIPs')), change)).toMatchObject({
      problem: { code: 'name-taken' },
    });
    const full = having(...Array.from({ length: MOST_SEARCHES }, (_, at) => search(`${at}`, `Name ${at}`)));
    expect(applyImport(full, change)).toMatchObject({ problem: { code: 'too-many' } });
  });

  it('is not held up by namesakes that came together by sync', () => {
    const twins = having(search('1', 'VIPs'), search('2', 'vips'));
    expect(applyImport(twins, importOf(differenceTo(twins, 'More: tag:more').entries)).ok).toBe(true);
  });
});
