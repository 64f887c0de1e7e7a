import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/core/policy/parse-policy.ts';
import { NO_POLICY, wordingsUnder } from '../../../src/core/policy/policy.ts';

const search = { id: 'team', name: 'Team', filter: 'expires<7d' };
const label = { subject: { kind: 'tag', tag: 'vip' }, hue: 2, text: 'VIP', note: 'Be quick' };

const GOOD = {
  stopAtDialog: true,
  stayLimit: 45,
  keepDays: 1,
  journalDays: 1095,
  keepPersonal: false,
  forgetOnSignOut: true,
  allowExport: false,
  allowShare: false,
  savedSearches: [
    { ...search, sort: { property: 'expires', direction: 'ascending' }, hue: 3 },
    { id: 'vips', name: 'VIPs', filter: 'tag:vip' },
  ],
  labels: [label, { subject: { kind: 'customer', id: 'd67c' }, text: 'PROD' }],
  wordings: [{ means: 'switch-role', text: 'Back home' }],
  hosts: ['console.team.example', '*.regional.example'],
};

describe('a policy', () => {
  it('says what the organisation decided', () => {
    const policy = parsePolicy(GOOD);
    expect(policy.problems).toEqual([]);
    expect(policy.settings).toEqual({
      stopAtDialog: true,
      stayLimit: 45,
      keepDays: 1,
      journalDays: 1095,
      keepPersonal: false,
      forgetOnSignOut: true,
    });
    expect([policy.mayExport, policy.mayShare]).toEqual([false, false]);
    expect(policy.hosts).toEqual(GOOD.hosts);
    expect(policy.searches).toEqual([
      GOOD.savedSearches[0],
      { ...GOOD.savedSearches[1], sort: null, hue: null },
    ]);
    expect([...policy.labels]).toEqual([
      ['tag.vip', { ...label, isLocked: true }],
      [
        'customer.d67c',
        { subject: { kind: 'customer', id: 'd67c' }, hue: null, text: 'PROD', note: '', isLocked: true },
      ],
    ]);
  });

  it('teaches words of the console, the first of the same ones, and none that press something else', () => {
    expect(parsePolicy(GOOD).wordings).toEqual(GOOD.wordings);
    const wordings = [
      { means: 'operate', text: 'Enter Console' },
      { means: 'more', text: 'enter  console' },
      { means: 'operate', text: 'Freeze' },
      { means: 'nothing', text: 'x' },
    ];
    const policy = parsePolicy({ wordings });
    expect(policy.wordings).toEqual([wordings[0]]);
    expect(policy.problems).toHaveLength(3);
    const own = [{ means: 'more', text: 'Enter console' }] as const;
    expect(wordingsUnder(policy, own)).toEqual([wordings[0]]);
  });

  it('decides nothing where it is missing, empty or no object', () => {
    for (const none of [undefined, null, {}, [], 'policy', 7]) expect(parsePolicy(none)).toEqual(NO_POLICY);
  });

  it.each<[string, unknown, string]>([
    ['stopAtDialog', 'yes', 'stopAtDialog: true or false expected'],
    ['stayLimit', 7, 'stayLimit: a number of minutes expected'],
    ['journalDays', 7, 'journalDays: a number of days expected'],
    ['keepDays', 365, 'keepDays: a number of days expected'],
    ['allowExport', null, 'allowExport: true or false expected'],
    [
      'hosts',
      ['*.com'],
      'hosts[0]: the name of a host, such as console.example.com or *.example.com, expected',
    ],
    ['savedSearches', {}, 'savedSearches: a list of at most 200 expected'],
    ['savedSearches', [7], 'savedSearches[0]: an object expected'],
    [
      'savedSearches',
      [{ ...search, id: 'shipped-frozen' }],
      'savedSearches[0].id: an id of its own expected',
    ],
    ['savedSearches', [{ ...search, name: ' ' }], 'savedSearches[0].name: a name expected'],
    [
      'savedSearches',
      [{ ...search, filter: 'nonsense:(' }],
      'savedSearches[0]: a filter that can be read expected',
    ],
    ['savedSearches', [{ ...search, hue: 12 }], 'savedSearches[0].hue: not one that there is'],
    [
      'savedSearches',
      [{ ...search, sort: { property: 'x' } }],
      'savedSearches[0].sort: not one that there is',
    ],
    [
      'labels',
      [{ ...label, subject: { kind: 'all' } }],
      'labels[0].subject: kind: one of customer, tag expected',
    ],
    ['labels', [{ ...label, hue: 1.5 }], 'labels[0].hue: not one that there is'],
    ['labels', [{ ...label, text: 'more than twelve' }], 'labels[0]: text-too-long'],
    ['labels', [{ subject: label.subject }], 'labels[0]: a colour, a text, a note or a protection expected'],
    ['protectedTags', ['vip'], 'protectedTags: not known'],
  ])('whose %s is %j is told so', (key, value, reason) => {
    expect(parsePolicy({ [key]: value })).toEqual({ ...NO_POLICY, problems: [reason] });
  });

  it('tells what it does not know of an entry, and takes the rest of it', () => {
    const { searches, problems } = parsePolicy({ savedSearches: [{ ...search, color: 3 }] });
    expect(searches).toHaveLength(1);
    expect(problems).toEqual(['savedSearches[0].color: not known']);
  });

  it('names each thing once: the first counts', () => {
    const { searches, labels, problems } = parsePolicy({
      savedSearches: [search, { ...search, name: 'Other' }, { ...search, id: 'other', name: 'TEAM' }],
      labels: [label, { ...label, subject: { kind: 'tag', tag: 'VIP' }, text: 'other' }],
    });
    expect(searches.map(({ id }) => id)).toEqual(['team']);
    expect(labels.get('tag.vip')?.text).toBe('VIP');
    expect(problems).toEqual([
      'labels[1]: there is one before it with the same subject',
      'savedSearches[1]: there is one before it with the same id',
      'savedSearches[2]: there is one before it with the same name',
    ]);
  });

  it('any part that is wrong is left out with a reason, and nothing else', () => {
    const keys = Object.keys(GOOD) as (keyof typeof GOOD)[];
    const wrong = fc.constantFrom<unknown>(null, 'x', -1, {}, [[]], ['x'], [{ id: 1 }], Number.NaN);
    fc.assert(
      fc.property(fc.subarray(keys), wrong, (broken, value) => {
        const policy = parsePolicy({ ...GOOD, ...Object.fromEntries(broken.map((key) => [key, value])) });
        const rest = parsePolicy(
          Object.fromEntries(Object.entries(GOOD).filter(([key]) => !broken.some((one) => one === key))),
        );
        expect({ ...policy, problems: [] }).toEqual(rest);
        expect(policy.problems).toHaveLength(broken.length);
        for (const key of broken) expect(policy.problems.some((words) => words.startsWith(key))).toBe(true);
      }),
    );
  });

  it('whatever it is, it is read, and gives what is read again as it is', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      fc.record(Object.fromEntries(Object.keys(GOOD).map((key) => [key, fc.anything()])), {
        requiredKeys: [],
      }),
    );
    fc.assert(
      fc.property(anything, (managed) => {
        const { settings, mayExport, mayShare, searches, labels, wordings, hosts } = parsePolicy(managed);
        const again = parsePolicy({
          ...settings,
          allowExport: mayExport,
          allowShare: mayShare,
          hosts,
          savedSearches: searches,
          labels: [...labels.values()].map(({ isLocked: _, ...rest }) => rest),
          wordings,
        });
        const read = { settings, mayExport, mayShare, searches, labels, wordings, hosts };
        expect(again).toEqual({ ...read, problems: [] });
      }),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
