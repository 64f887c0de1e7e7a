import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/core/filter/problem.ts';
import { tryParse } from '../../src/core/parse.ts';
import { NO_SAVED_SEARCHES } from '../../src/core/saved-search/collection.ts';
import type { DirectoryMessage } from '../../src/platform/directory-messages.ts';
import { parseRequests } from '../../src/platform/requests.ts';
import type { StoredMessage } from '../../src/platform/stored-messages.ts';

type Name = DirectoryMessage | StoredMessage;

const ask = { filter: 'tag:vip', sort: null, language: 'en', timeZone: 'UTC' };

const GOOD: { readonly [name in Name]: unknown } = {
  'directory.absorb': { records: [{ id: 'a', fields: {}, readAt: 1 }], list: 'own', total: 3 },
  'directory.complete': { list: 'resellers', startedAt: 1, total: 0 },
  'directory.ask': { ...ask, from: 0, to: 50, spreads: ['tag', 'budget'] },
  'directory.count': { filters: ['a', ''], timeZone: 'UTC' },
  'directory.values': { property: 'tag', typed: 'v' },
  'directory.export': { ...ask, columns: ['name', 'id'] },
  'directory.pin': { id: 'a', pinned: true },
  'directory.show': ask,
  'searches.change': { kind: 'default', id: null },
  'labels.change': { subject: { kind: 'tag', tag: 'vip' }, label: { hue: 3, text: 'VIP', note: 'Ask Li' } },
  'stored.read': null,
  'stored.forget': { kind: 'customers', partner: 'acme' },
  'reading.claim': null,
  'reading.save': {
    id: 'walk',
    startedAt: 1,
    includeHidden: false,
    doneLists: ['own'],
    current: null,
    before: { list: null, page: 1, pageSize: 10, search: null },
    state: 'running',
    owner: null,
  },
};

const BAD: readonly (readonly [Name, unknown])[] = [
  ['directory.absorb', { records: [{ id: 'a' }], list: 'own', total: 3 }],
  ['directory.absorb', { records: [], list: 'all', total: 3 }],
  ['directory.complete', { list: null, startedAt: 1, total: 3 }],
  ['directory.ask', { ...ask, from: Number.NaN, to: 50, spreads: [] }],
  ['directory.ask', { ...ask, from: 0, to: 50, spreads: ['__proto__'] }],
  ['directory.ask', { ...ask, filter: 'x'.repeat(LIMITS.length + 1), from: 0, to: 50, spreads: [] }],
  ['directory.count', { filters: Array.from({ length: 401 }, () => ''), timeZone: 'UTC' }],
  ['directory.values', { property: 'nothing', typed: '' }],
  ['directory.export', { ...ask, columns: ['nothing'] }],
  ['directory.pin', { id: 'a', pinned: 1 }],
  ['directory.show', { ...ask, sort: 'name' }],
  ['stored.forget', { kind: 'everything', partner: null }],
  ['stored.forget', { kind: 'customers' }],
  ['searches.change', { kind: 'drop', id: 'a' }],
  ['labels.change', { subject: { kind: 'everybody' }, label: null }],
  [
    'labels.change',
    { subject: { kind: 'tag', tag: 'vip' }, label: { hue: 3, text: 'x'.repeat(13), note: '' } },
  ],
  ['reading.save', { ...NO_SAVED_SEARCHES }],
];

describe('requests about what is kept', () => {
  it.each(Object.entries(GOOD))('%s arrives as it was sent', (name, request) => {
    expect(parseRequests[name as keyof typeof GOOD](request)).toEqual(request);
  });

  it.each(BAD)('%s is refused when it is none', (name, request) => {
    expect(tryParse<unknown>(parseRequests[name], request)).toBeUndefined();
  });
});
