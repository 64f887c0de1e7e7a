import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLabelDocument } from '../../src/core/label/document.ts';
import { readArrangementDocument, readSearchDocument } from '../../src/core/saved-search/document.ts';
import type { StoredItem } from '../../src/platform/stored-item.ts';
import { install } from './fake-browser.ts';
import first from './saved-documents/first.json' with { type: 'json' };

install();
const { headerReportItem, pageReportItem, wordingsItem } = await import(
  '../../src/platform/diagnostics-items.ts'
);
const { hostsItem } = await import('../../src/platform/consoles.ts');
const { directoryItem, readingItem } = await import('../../src/platform/directory-items.ts');
const { journalItem } = await import('../../src/platform/journal-item.ts');
const { planItem, recentsItem, refusalItem } = await import('../../src/platform/plan-items.ts');
const { stayItem } = await import('../../src/platform/stay-item.ts');
const { NewerVersionError } = await import('../../src/platform/stored-item.ts');
const { jarItem, settingsItem } = await import('../../src/platform/stored-items.ts');
const { syncItem } = await import('../../src/platform/synced-items.ts');

/** Every kind of item. */
const ITEMS: readonly StoredItem<unknown>[] = [
  jarItem('normal'),
  settingsItem,
  hostsItem,
  syncItem,
  planItem('normal'),
  refusalItem('normal'),
  recentsItem('normal'),
  directoryItem('normal'),
  readingItem('normal'),
  stayItem('normal'),
  journalItem,
  wordingsItem,
  pageReportItem('normal'),
  headerReportItem('normal'),
];

/** What lies in the browser's sync, one document each. */
const SYNCED = {
  'search.f0b6a1c2': readSearchDocument,
  searches: readArrangementDocument,
  'label.tag.vip': readLabelDocument,
} as const;

type Key = keyof typeof first;

/**
 * Documents as the first version of each item wrote them, kept for ever. A document of a later version joins them in a
 * file of its own when the shape changes otherwise than by what has a default.
 */
describe('what was stored once is read for ever', () => {
  it.each(ITEMS.map((item) => [item.key, item] as const))('%s', (key, item) => {
    const { value } = first[key as Key];
    const read = item.understand(first[key as Key]);
    if (typeof value === 'object') expect(read).toMatchObject(value);
    else expect(read).toBe(value);
  });

  it.each(Object.entries(SYNCED))('%s', (key, read) => {
    const document = first[key as Key];
    expect(read(document)).toMatchObject({ state: 'read', value: document.value });
  });

  it('is of every item that there is', () => {
    expect([...ITEMS.map(({ key }) => key), ...Object.keys(SYNCED)].sort()).toEqual(
      Object.keys(first).sort(),
    );
    const folder = new URL('../../src/platform/', import.meta.url);
    const declared = readdirSync(folder)
      // The one declares what an item is, the other reads items of others.
      .filter((file) => !['stored-item.ts', 'shown-items.ts'].includes(file))
      .flatMap(
        (file) => readFileSync(new URL(file, folder), 'utf8').match(/\bstoredItem(<[^(]*>)?\(/g) ?? [],
      );
    expect(declared).toHaveLength(ITEMS.length);
  });
});

describe('what this version cannot read', () => {
  it.each(ITEMS.map((item) => [item.key, item] as const))(
    '%s of a newer version is left alone',
    (_, item) => {
      const newer = { version: 99, value: first[item.key as Key].value };
      expect(() => item.prepare(newer, item.understand(undefined))).toThrow(NewerVersionError);
    },
  );

  it.each(ITEMS.map((item) => [item.key, item] as const))('%s that is torn is set aside', (_, item) => {
    const torn = { version: 1, value: 7 };
    expect(item.prepare(torn, item.understand(undefined))).toMatchObject({
      [`${item.key}.unreadable`]: torn,
    });
  });

  it.each(Object.entries(SYNCED))('%s of a newer version is told apart', (key, read) => {
    expect(read({ version: 99, value: first[key as Key].value })).toEqual({ state: 'newer', version: 99 });
  });
});
