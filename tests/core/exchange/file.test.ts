import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchanged } from '../../../src/core/exchange/exchanged.ts';
import { FILE_MIGRATIONS, FILE_VERSION, LONGEST_FILE, printFile } from '../../../src/core/exchange/file.ts';
import { readImport } from '../../../src/core/exchange/read.ts';
import { arbitraryExchanged } from './arbitrary-exchanged.ts';
import { differenceTo, FRESH, imported, seen, understood } from './state.ts';

const sample = (version: number): URL => new URL(`samples/version-${version}.json`, import.meta.url);
/** What the samples of all versions say. */
const SAMPLE: Exchanged = {
  searches: {
    locked: [],
    own: [
      {
        id: 'f0b6a1c2',
        name: 'VIPs 重点',
        filter: 'tag:vip expires<7d',
        sort: { property: 'expires', direction: 'ascending' },
        hue: 4,
      },
      { id: '0c77d9e4', name: 'To be mended', filter: 'bugdet>(', sort: null, hue: null },
    ],
    order: ['0c77d9e4', 'shipped-budget', 'f0b6a1c2'],
    hidden: ['shipped-frozen'],
    defaultId: 'f0b6a1c2',
  },
  labels: new Map([
    [
      'customer.d67c6285',
      { subject: { kind: 'customer', id: 'd67c6285' }, hue: 4, text: 'PROD', note: 'Call Li Wei first' },
    ],
    ['tag.vip', { subject: { kind: 'tag', tag: 'vip' }, hue: null, text: 'VIP', note: '' }],
  ]),
  settings: {
    ...FRESH.settings,
    language: 'zh-CN',
    stopAtDialog: true,
    keepDays: 30,
    forgetOnSignOut: true,
    columns: ['name', 'budget'],
  },
  wordings: [{ means: 'operate', text: 'Act for customer' }],
};

describe('a file', () => {
  it('of every version there was is understood for ever, and a new version leaves a sample', () => {
    expect(FILE_MIGRATIONS).toHaveLength(FILE_VERSION - 1);
    for (let version = 1; version <= FILE_VERSION; version++) {
      expect(existsSync(sample(version)), `a sample of version ${version}`).toBe(true);
      expect(seen(imported(FRESH, readFileSync(sample(version), 'utf8')))).toEqual(seen(SAMPLE));
    }
  });

  it('is written in the newest form', () => {
    expect(JSON.parse(printFile(SAMPLE))).toMatchObject({ format: 'behalf', version: FILE_VERSION });
    expect(JSON.parse(printFile(SAMPLE)).value.searches).toEqual(
      JSON.parse(readFileSync(sample(FILE_VERSION), 'utf8')).value.searches,
    );
  });

  it('brings a new profile what it was made from, and that profile says the same again', () => {
    fc.assert(
      fc.property(arbitraryExchanged, (made) => {
        const file = printFile(made);
        const after = imported(FRESH, file);
        expect(seen(after)).toEqual(seen(made));
        expect(differenceTo(after, file).entries.filter(({ state }) => state !== 'same')).toEqual([]);
        expect(differenceTo(after, file).refused).toEqual([]);
      }),
    );
  });
});

const problemOf = (text: string): string => {
  const read = readImport(text);
  return read.ok ? 'none' : read.problem.code;
};
const file = (value: unknown, version: unknown = 1): string =>
  JSON.stringify({ format: 'behalf', version, value });

describe('a file as a whole', () => {
  it.each([
    ['empty', '', 'empty'],
    ['only blanks and a byte order mark', '\ufeff \n', 'empty'],
    ['cut off', printFile(SAMPLE).slice(0, 200), 'not-json'],
    ['no JSON', '{ not json }', 'not-json'],
    ['of somebody else', '{"name":"package"}', 'not-ours'],
    ['a list', '[1, 2]', 'not-ours'],
    [
      'a mark by way of the prototype only',
      '{"__proto__":{"format":"behalf","version":1,"value":{}}}',
      'not-ours',
    ],
    ['of a newer version', file({}, 2), 'newer'],
    ['of no version', file({}, 'one'), 'unreadable'],
    ['of version 0', file({}, 0), 'unreadable'],
    ['without content', file(null), 'unreadable'],
    ['of wrong parts', file({ searches: 'all of them' }), 'unreadable'],
    ['of wrong settings', file({ settings: [] }), 'unreadable'],
    ['endless', file({ labels: Array.from({ length: 10_001 }, () => 0) }), 'unreadable'],
    ['too deep', `${'['.repeat(21)}${']'.repeat(21)}`, 'too-deep'],
    ['far too deep', '{"a":'.repeat(900_000), 'too-deep'],
    ['too big', `"${' '.repeat(LONGEST_FILE)}`, 'too-long'],
  ])('that is %s is refused', (_, text, code) => {
    expect(problemOf(text)).toBe(code);
  });

  it('is as deep as its brackets, not as those in its texts', () => {
    expect(problemOf(file({ searches: [{ name: '[[[[[[[[[["\\{{{{{{{{{{{{{{{{' }] }))).toBe('none');
  });

  it('without some of its parts leaves them alone', () => {
    expect(imported(SAMPLE, file({}))).toEqual(SAMPLE);
  });
});

describe('pieces that cannot be taken', () => {
  const search = { id: 'a', name: 'One', filter: 'tag:vip', sort: null, hue: null };
  const label = { subject: { kind: 'tag', tag: 'vip' }, hue: 1, text: 'VIP', note: '' };
  const document = (value: unknown, version = 1): object => ({ version, value });

  it.each<[string, object, object]>([
    [
      'a name of another type',
      { searches: [document({ ...search, name: 7 })] },
      { part: 'search', name: '' },
    ],
    [
      'an id that is a prototype key path',
      { searches: [document({ ...search, id: 'a.__proto__' })] },
      { part: 'search', name: 'One' },
    ],
    [
      'the id of a shipped one',
      { searches: [document({ ...search, id: 'shipped-budget' })] },
      { part: 'search', name: 'One' },
    ],
    [
      'a colour there is not',
      { searches: [document({ ...search, hue: 12 })] },
      { part: 'search', name: 'One' },
    ],
    [
      'an order there is not',
      { searches: [document({ ...search, sort: { property: '__proto__' } })] },
      { part: 'search', name: 'One' },
    ],
    [
      'an endless filter',
      { searches: [document({ ...search, filter: 'x'.repeat(10_001) })] },
      { part: 'search', name: 'One' },
    ],
    ['no document', { searches: [search] }, { part: 'search', name: '' }],
    [
      'a subject of no kind',
      { labels: [document({ ...label, subject: { kind: '__proto__', tag: 'vip' } })] },
      { part: 'label', name: 'vip' },
    ],
    [
      'a label of nothing',
      { labels: [document({ ...label, hue: null, text: ' ' })] },
      { part: 'label', name: 'vip' },
    ],
    [
      'a setting of another type',
      { settings: { stopAtDialog: 'yes' } },
      { part: 'setting', name: 'stopAtDialog' },
    ],
    [
      'a word that would press something else',
      { wordings: [document({ means: 'operate', text: 'Delete customer' })] },
      { part: 'wording', name: 'Delete customer' },
    ],
    ['an arrangement of another type', { arrangement: document('first') }, { part: 'arrangement', name: '' }],
  ])('%s', (_, value, refused) => {
    const { entries, refused: all } = differenceTo(FRESH, file(value));
    expect(all).toEqual([{ ...refused, why: 'unreadable' }]);
    expect(entries).toEqual([]);
  });

  it('are told apart where a newer version wrote them, and the others can be taken', () => {
    const { entries, refused } = differenceTo(
      FRESH,
      file({ searches: [document(search), document({ ...search, id: 'b', name: 'Two' }, 9)] }),
    );
    expect(refused).toEqual([{ part: 'search', name: 'Two', why: 'newer' }]);
    expect(entries.map(({ state, after }) => [state, after])).toEqual([['new', search]]);
  });

  it('are unknown settings no part of: they are nothing here', () => {
    expect(understood(file({ settings: { __proto__: 1, toString: 2, tomorrow: 3 } }))).toMatchObject({
      settings: [],
      refused: [],
    });
  });
});

describe('whatever comes', () => {
  const everything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json({ maxDepth: 30 }),
    fc.anything({ withNullPrototype: true, maxDepth: 5 }).map((value) => file(value) ?? ''),
  );
  /** A good file with one place in it overwritten. */
  const spoiled = fc
    .record({
      made: arbitraryExchanged.map((made) => printFile(made)),
      at: fc.nat(),
      by: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('"__proto__":', 'null', '{', ']', '1e999', '\u0000'),
      ),
    })
    .map(({ made, at, by }) => {
      const place = at % made.length;
      return made.slice(0, place) + by + made.slice(place + by.length);
    });

  it('is read or refused, never thrown, and no prototype is touched', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).toSorted();
    fc.assert(
      fc.property(arbitraryExchanged, fc.oneof(everything, spoiled), (current, text) => {
        const kept = structuredClone({ ...current, labels: [...current.labels] });
        if (readImport(text).ok) imported(current, text);
        expect({ ...current, labels: [...current.labels] }).toEqual(kept);
      }),
      { numRuns: 300 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
  });
});
