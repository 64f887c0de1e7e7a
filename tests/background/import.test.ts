import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Import } from '../../src/core/exchange/apply.ts';
import type { Exchanged } from '../../src/core/exchange/exchanged.ts';
import type { SubjectLabel } from '../../src/core/label/label.ts';
import type { SavedSearch } from '../../src/core/saved-search/saved-search.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { install, quota } from '../platform/fake-browser.ts';

const fake = install();
const { importPicked } = await import('../../src/background/import-writer.ts');
const { changeSearches } = await import('../../src/background/saved-searches-writer.ts');
const { changeLabel } = await import('../../src/background/labels-writer.ts');
const { readSavedSearches } = await import('../../src/platform/saved-searches.ts');
const { readLabels } = await import('../../src/platform/labels.ts');
const { wordingsItem } = await import('../../src/platform/diagnostics-items.ts');
const { settingsItem } = await import('../../src/platform/stored-items.ts');

const { local } = fake.storage;
const sync = () => {
  const area = fake.storage.sync;
  if (area === undefined) throw new Error('no sync');
  return area;
};

beforeEach(() => {
  fake.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const search = (id: string, filter = 'tag:vip', name = `Search ${id}`): SavedSearch => ({
  id,
  name,
  filter,
  sort: null,
  hue: null,
});
const label = (tag: string, text = 'VIP'): SubjectLabel => ({
  subject: { kind: 'tag', tag },
  hue: 2,
  text,
  note: '',
});
const PICKED: Import = {
  searches: [search('a', 'is:frozen'), search('b')],
  arrangement: { order: ['b', 'a'], hidden: ['shipped-frozen'], defaultId: 'b' },
  labels: [label('vip', 'Gold'), label('new')],
  settings: [{ key: 'stopAtDialog', value: true }],
  wordings: [{ means: 'operate', text: 'Act for' }],
};
const everything = async (): Promise<Exchanged> => ({
  searches: (await readSavedSearches()).searches,
  labels: (await readLabels()).value,
  settings: await settingsItem.read(),
  wordings: await wordingsItem.read(),
});
const refuse = (): never => {
  throw new Error('refused');
};

/** What was there before the import. */
async function begin(): Promise<Exchanged> {
  await changeSearches({ kind: 'add', search: search('a'), after: null });
  await changeSearches({ kind: 'add', search: search('kept'), after: null });
  const { subject, ...parts } = label('vip');
  await changeLabel({ subject, label: parts });
  return everything();
}

async function expectImported(): Promise<void> {
  const { searches, labels, settings, wordings } = await everything();
  expect(wordings).toEqual(PICKED.wordings);
  expect(searches.own).toEqual([search('a', 'is:frozen'), search('b'), search('kept')]);
  expect(searches.order.slice(0, 2)).toEqual(['b', 'a']);
  expect(searches).toMatchObject({ hidden: ['shipped-frozen'], defaultId: 'b' });
  expect([...labels.values()]).toEqual(expect.arrayContaining([label('vip', 'Gold'), label('new')]));
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, stopAtDialog: true });
}

describe('an import', () => {
  it('writes all of it, and leaves the rest as it was', async () => {
    await begin();
    expect(await importPicked(PICKED)).toEqual({ problem: null, where: 'sync' });
    await expectImported();
    expect(Object.keys(local.items)).toEqual(['settings', 'wordings']);
  });

  it('goes to this machine in one call, and to sync in one', async () => {
    await begin();
    const [toLocal, toSync] = [vi.fn(), vi.fn()];
    local.refuse = toLocal;
    sync().refuse = toSync;
    await importPicked(PICKED);
    // To write it, and to take away what went to sync.
    expect(toLocal).toHaveBeenCalledTimes(2);
    expect(toSync).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => void]>([
    ['there is no sync', () => Object.assign(fake.storage, { sync: undefined })],
    ['sync refuses', () => Object.assign(sync(), { refuse })],
    ['sync has no room', () => Object.assign(sync(), { refuse: quota(8192, 600) })],
  ])('is kept on this machine where %s', async (_, happen) => {
    happen();
    await begin();
    expect(await importPicked(PICKED)).toEqual({ problem: null, where: 'local' });
    await expectImported();
  });

  it('keeps on this machine only what is too long for sync', async () => {
    const long = search('long', `"${'云'.repeat(3000)}"`);
    const picked = { ...PICKED, searches: [...PICKED.searches, long] };
    expect(await importPicked(picked)).toEqual({ problem: null, where: 'local' });
    expect(Object.keys(local.items).sort()).toEqual(['search.long', 'settings', 'wordings']);
  });
});

describe('nothing is changed', () => {
  it.each<[string, string, () => void]>([
    ['this machine has no room', 'quota', () => Object.assign(local, { refuse })],
    [
      'a newer version wrote one of the searches',
      'newer',
      () => Object.assign(sync().items, { 'search.b': { version: 9, value: {} } }),
    ],
    [
      'a newer version wrote one of the labels',
      'newer',
      () => Object.assign(local.items, { 'label.tag.new': { version: 9, value: {} } }),
    ],
    [
      'a newer version wrote the settings',
      'newer',
      () => Object.assign(local.items, { settings: { version: 9, value: {} } }),
    ],
    [
      'another window gave the name to another one',
      'name-taken',
      () => Object.assign(sync().items, { 'search.c': { version: 1, value: search('c', '', 'Search b') } }),
    ],
  ])('where %s', async (_, problem, happen) => {
    await begin();
    happen();
    const before = structuredClone([local.items, sync().items]);
    expect(await importPicked(PICKED)).toMatchObject({ problem });
    expect([local.items, sync().items]).toEqual(before);
  });
});

it('what cannot be read is set aside before it is overwritten', async () => {
  const broken = { version: 1, value: 'broken' };
  Object.assign(sync().items, { 'search.b': broken, 'label.tag.new': broken });
  expect(await importPicked(PICKED)).toMatchObject({ problem: null });
  expect(local.items).toMatchObject({ 'search.b.unreadable': broken, 'label.tag.new.unreadable': broken });
  expect((await readSavedSearches()).searches.own).toHaveLength(2);
});

it('loses nothing that other windows change at the same time', async () => {
  await begin();
  const { handlers } = await import('../../src/background/handlers.ts');
  const { subject, ...parts } = label('other');
  await Promise.all([
    changeSearches({ kind: 'add', search: search('z'), after: null }),
    importPicked(PICKED),
    changeLabel({ subject, label: parts }),
    handlers['settings.change']({ key: 'includeHidden', value: true }, {} as never),
    importPicked({
      ...PICKED,
      searches: [],
      labels: [],
      arrangement: null,
      settings: [{ key: 'language', value: 'en' }],
    }),
  ]);
  const { searches, labels, settings } = await everything();
  expect(searches.own.map(({ id }) => id)).toEqual(['a', 'b', 'kept', 'z']);
  expect(searches.order).toContain('z');
  expect([...labels.keys()].sort()).toEqual(['tag.new', 'tag.other', 'tag.vip']);
  expect(settings).toMatchObject({ stopAtDialog: true, includeHidden: true, language: 'en' });
});
