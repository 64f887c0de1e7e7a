import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/core/account/colour.ts';
import { markingOf } from '../../../src/core/label/marking.ts';
import { parsePolicy } from '../../../src/core/policy/parse-policy.ts';
import {
  isLocked,
  LOCKABLE,
  labelsUnder,
  NO_POLICY,
  searchesUnder,
  settingsUnder,
} from '../../../src/core/policy/policy.ts';
import { applyChange, type SearchesChange } from '../../../src/core/saved-search/change.ts';
import { addSearch, listed, NO_SAVED_SEARCHES } from '../../../src/core/saved-search/collection.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { SHIPPED } from '../../../src/core/saved-search/shipped.ts';
import {
  DEFAULT_SETTINGS,
  JOURNAL_DAYS,
  KEEP_DAYS,
  type Settings,
  STAY_LIMITS,
} from '../../../src/core/settings.ts';
import { labelsOf, ofCustomer, ofTag } from '../label/labels-of.ts';

describe('settings under a policy', () => {
  it('are the operator’s without one', () => {
    expect(settingsUnder(NO_POLICY, DEFAULT_SETTINGS)).toEqual({ ...DEFAULT_SETTINGS, locked: [] });
  });

  it('are the organisation’s where it decided, the operator’s elsewhere', () => {
    const decided = fc.record(
      {
        stopAtDialog: fc.boolean(),
        stayLimit: fc.constantFrom(...STAY_LIMITS),
        keepDays: fc.constantFrom(...KEEP_DAYS),
        journalDays: fc.constantFrom(...JOURNAL_DAYS),
        keepPersonal: fc.boolean(),
        forgetOnSignOut: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const own = decided.map((some): Settings => ({ ...DEFAULT_SETTINGS, language: 'en', ...some }));
    fc.assert(
      fc.property(decided, own, (set, mine) => {
        const policy = parsePolicy(set);
        const counts = settingsUnder(policy, mine);
        for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
          const isSet = Object.hasOwn(set, key);
          expect(isLocked(counts, key)).toBe(isSet);
          expect(counts[key]).toEqual(isSet ? set[key as keyof typeof set] : mine[key]);
        }
        expect(counts.locked).toEqual(LOCKABLE.filter((key) => Object.hasOwn(set, key)));
      }),
    );
  });
});

const search = (id: string, name = `My ${id}`): SavedSearch => ({
  id,
  name,
  filter: 'tag:vip',
  sort: null,
  hue: null,
});

describe('saved searches under a policy', () => {
  const policy = parsePolicy({
    savedSearches: [search('team', 'Team'), search('a', 'Taken over by the team')],
  });
  const own = ['a', 'b'].reduce((searches, id) => {
    const added = addSearch(searches, search(id));
    return added.ok ? added.value : searches;
  }, NO_SAVED_SEARCHES);
  const searches = searchesUnder(policy, own);
  const ids = (all = searches) => listed(all).map((one) => one.search.id);

  it('come first, in their order; one of the operator’s with the same id waits', () => {
    expect(ids()).toEqual(['team', 'a', ...SHIPPED.map(({ id }) => id), 'b']);
    expect(
      listed(searches)
        .slice(0, 2)
        .every(({ kind }) => kind === 'locked'),
    ).toBe(true);
    expect(ids(searchesUnder(NO_POLICY, searches))).toEqual([...SHIPPED.map(({ id }) => id), 'a', 'b']);
  });

  it('can be applied when the page opens, and their names are taken', () => {
    expect(applyChange(searches, { kind: 'default', id: 'team' })).toMatchObject({
      value: { defaultId: 'team' },
    });
    const named = applyChange(searches, { kind: 'rename', id: 'b', name: 'TEAM' });
    expect(named).toMatchObject({ problem: { code: 'name-taken' } });
  });

  it('others move behind them', () => {
    const moved = applyChange(searches, { kind: 'move', id: 'b', to: 0 });
    expect(moved.ok && ids(moved.value).slice(0, 3)).toEqual(['team', 'a', 'b']);
    const second = applyChange(searches, { kind: 'move', id: 'b', to: 3 });
    expect(second.ok && ids(second.value).slice(2, 5)).toEqual(['shipped-expiring', 'b', 'shipped-budget']);
  });

  it.each<SearchesChange>([
    { kind: 'add', search: search('team', 'Another'), after: null },
    { kind: 'save', id: 'team', question: { filter: 'x', sort: null } },
    { kind: 'rename', id: 'team', name: 'x' },
    { kind: 'colour', id: 'team', hue: 1 },
    { kind: 'move', id: 'team', to: 1 },
    { kind: 'remove', id: 'team' },
    { kind: 'remove', id: 'a' },
  ])('refuse $kind of $id', (change) => {
    expect(applyChange(searches, change)).toEqual({ ok: false, problem: { code: 'locked' } });
  });

  it('stay what and where they are, whatever is done in whatever order', () => {
    const id = fc.constantFrom('team', 'a', 'b', 'c', 'shipped-frozen');
    const change: fc.Arbitrary<SearchesChange> = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), search: id.map((one) => search(one)), after: id }),
      fc.record({ kind: fc.constant('rename' as const), id, name: fc.constantFrom('x', 'Team', 'y') }),
      fc.record({ kind: fc.constant('move' as const), id, to: fc.nat(9) }),
      fc.record({ kind: fc.constantFrom('remove' as const, 'hide' as const, 'show' as const), id }),
      fc.record({ kind: fc.constant('default' as const), id }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let now = searches;
        for (const one of changes) {
          const changed = applyChange(now, one);
          if (changed.ok) now = changed.value;
          expect(listed(now).slice(0, 2)).toEqual(listed(searches).slice(0, 2));
          expect(new Set(ids(now)).size).toBe(ids(now).length);
        }
      }),
    );
  });
});

describe('labels under a policy', () => {
  const customer = { id: 'd67c', name: 'Yuntu Tech', tags: ['vip'] };
  const own = labelsOf(
    ofCustomer('d67c', { hue: 1, text: 'mine', note: 'my note' }),
    ofTag('vip', { hue: 4, text: 'my tag', note: 'n' }),
  );

  it('take the place of the operator’s of the same subject', () => {
    const policy = parsePolicy({ labels: [{ subject: { kind: 'customer', id: 'd67c' }, text: 'PROD' }] });
    expect(labelsUnder(policy, own).get('customer.d67c')).toMatchObject({ text: 'PROD', hue: null });
    expect(labelsUnder(policy, own).get('tag.vip')).toBe(own.get('tag.vip'));
    expect(labelsUnder(NO_POLICY, own)).toBe(own);
  });

  it('of a tag count before the operator’s own of the customer, part by part', () => {
    const policy = parsePolicy({ labels: [{ subject: { kind: 'tag', tag: 'VIP' }, hue: 7, text: 'VIP' }] });
    const marking = markingOf(labelsUnder(policy, own), customer);
    expect(marking).toMatchObject({ label: 'VIP', note: 'my note', ...COLOURS[7] });
  });
});
