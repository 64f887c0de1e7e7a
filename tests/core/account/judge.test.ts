import { describe, expect, it } from 'vitest';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';
import { type Judgement, judge, type Knowledge } from '../../../src/core/account/judge.ts';
import type { Observation } from '../../../src/core/account/observation.ts';

const ref = (part: Partial<CustomerRef>): CustomerRef => ({
  id: null,
  account: null,
  name: null,
  masks: [],
  ...part,
});

const YUNTU = ref({ id: 'yuntu-id', account: 'hwc_yt1002', name: 'Yuntu Tech' });
const TWIN = ref({ id: 'twin-1', account: 'hwc_twin1', name: 'Twin Ltd' });
const OTHER_TWIN = ref({ id: 'twin-2', account: 'hwc_twin2', name: 'Twin Ltd' });
const HIDDEN = ref({ id: 'hidden-id' });

/** Every value each signal can take. */
const SIGNALS = {
  signedOut: { yes: true, no: false },
  header: {
    missing: null,
    empty: [],
    partner: ['acme_partner / op_li'],
    'partner, other user': ['acme_partner / op_wang'],
    account: ['HWC_YT1002 / admin'],
    id: ['somebody', 'yuntu-id'],
    name: ['Yuntu Tech'],
    'shared name': ['Twin Ltd'],
    stranger: ['outsider'],
  },
  sure: { yes: true, no: false },
  list: { yes: true, no: false },
  agencyId: { none: null, "partner's": 'agency-p', "customer's": 'agency-c', new: 'agency-n' },
  requested: {
    nobody: null,
    'with account': TWIN,
    hidden: HIDDEN,
    'mask that fits': ref({ id: 'hidden-id', masks: ['H***n', 'o***r'] }),
    'mask that does not': ref({ id: 'hidden-id', masks: ['z***9'] }),
  },
  followed: { yes: true, no: false },
} as const;

type Signals = { readonly [S in keyof typeof SIGNALS]: string };

/** The specification: the first line that fits decides. What is not named may be anything; `|` separates choices. */
const TABLE: readonly (readonly [when: Partial<Signals>, then: string])[] = [
  [{ signedOut: 'yes' }, 'nobody'],
  [{ header: 'missing|empty' }, 'unclear: no-header'],
  [{ list: 'yes' }, 'partner'],
  [{ header: 'partner|partner, other user', agencyId: "customer's" }, 'unclear: disagree'],
  [{ header: 'partner|partner, other user', sure: 'no' }, 'unclear: unsure'],
  [{ header: 'partner|partner, other user' }, 'partner'],
  [{ header: 'account|id|name' }, 'yuntu-id by name'],
  [{ header: 'shared name', requested: 'with account', followed: 'yes' }, 'twin-1 by followed'],
  [{ header: 'shared name' }, 'unclear: shared-name'],
  [{ sure: 'no' }, 'unclear: unsure'],
  [{ requested: 'hidden|mask that fits', followed: 'yes' }, 'hidden-id by followed'],
  [{ requested: 'hidden|mask that fits' }, 'unclear: hidden-name'],
  [{}, 'other: outsider'],
];

const KNOWN: Knowledge = {
  partner: { labels: ['acme_partner / op_li', 'Acme Partner Ltd'], agencyIds: ['agency-p'] },
  requested: null,
  current: null,
  candidates: [YUNTU, TWIN, OTHER_TWIN],
  customerAgencyIds: ['agency-c'],
  followed: false,
};

const seen = (labels: readonly string[] | null, more: Partial<Observation> = {}): Observation => ({
  since: 0,
  header: labels === null ? null : { labels, sure: true },
  agencyId: null,
  signedOut: false,
  customerList: false,
  ...more,
});

function inWords(judgement: Judgement): string {
  switch (judgement.who) {
    case 'customer':
      return `${judgement.customer.id ?? judgement.customer.account} by ${judgement.by}`;
    case 'other':
      return `other: ${judgement.shown}`;
    case 'unclear':
      return `unclear: ${judgement.why}`;
    default:
      return judgement.who;
  }
}

function everyCombination(): Signals[] {
  let combinations: Record<string, string>[] = [{}];
  for (const [signal, values] of Object.entries(SIGNALS)) {
    combinations = combinations.flatMap((one) =>
      Object.keys(values).map((value) => ({ ...one, [signal]: value })),
    );
  }
  return combinations as Signals[];
}

function fits(signals: Signals, when: Partial<Signals>): boolean {
  return Object.entries(when).every(([signal, choices]) =>
    choices.split('|').includes(signals[signal as keyof Signals]),
  );
}

function judgeSignals(signals: Signals): Judgement {
  const value = <S extends keyof typeof SIGNALS>(signal: S) =>
    SIGNALS[signal][signals[signal] as keyof (typeof SIGNALS)[S]];
  const labels = value('header') as readonly string[] | null;
  return judge(
    {
      since: 0,
      header: labels === null ? null : { labels, sure: value('sure') },
      agencyId: value('agencyId'),
      signedOut: value('signedOut'),
      customerList: value('list'),
    },
    { ...KNOWN, requested: value('requested'), followed: value('followed') },
  );
}

describe('who is acting, by every combination of signals', () => {
  const combinations = everyCombination();

  it('covers them all, and no line of the table is idle', () => {
    expect(combinations).toHaveLength(2 * 9 * 2 * 2 * 4 * 5 * 2);
    const used = new Set(combinations.map((one) => TABLE.find(([when]) => fits(one, when))));
    expect(used.size).toBe(TABLE.length);
  });

  it.each(TABLE)('%o → %s', (when, then) => {
    const line = TABLE.findIndex(([other]) => other === when);
    for (const signals of combinations) {
      if (TABLE.findIndex(([other]) => fits(signals, other)) !== line) continue;
      expect(inWords(judgeSignals(signals)), JSON.stringify(signals)).toBe(then);
    }
  });
});

describe('the partner', () => {
  it('is nobody in particular until the list was seen', () => {
    expect(inWords(judge(seen(['acme_partner / op_li']), { ...KNOWN, partner: null }))).toBe(
      'other: acme_partner / op_li',
    );
  });

  it('is known by any label, without case, width and blanks', () => {
    for (const label of ['ACME_PARTNER/op_li', 'Ａcme partner  ltd']) {
      expect(inWords(judge(seen([label]), KNOWN)), label).toBe('partner');
    }
  });

  it('keeps an agencyId that was seen with customers too', () => {
    const shared = { ...KNOWN, customerAgencyIds: ['agency-p'] };
    expect(inWords(judge(seen(['Acme Partner Ltd'], { agencyId: 'agency-p' }), shared))).toBe('partner');
  });

  it('with no labels is nobody', () => {
    const known = { ...KNOWN, partner: { labels: [], agencyIds: [] } };
    expect(inWords(judge(seen(['outsider']), known))).toBe('other: outsider');
  });

  it('gives way to a customer whose account shares the word', () => {
    const known = { ...KNOWN, candidates: [ref({ id: 'c', account: 'acme_partner' })] };
    expect(inWords(judge(seen(['acme_partner / op_wang']), known))).toBe('c by name');
    expect(inWords(judge(seen(['acme_partner / op_li']), known))).toBe('partner');
  });
});

describe('a customer', () => {
  it('is named by what is current or requested, without a directory', () => {
    const alone = { ...KNOWN, candidates: [] };
    expect(inWords(judge(seen(['hwc_yt1002']), { ...alone, current: YUNTU }))).toBe('yuntu-id by name');
    expect(inWords(judge(seen(['Yuntu Tech']), { ...alone, requested: YUNTU }))).toBe('yuntu-id by name');
    expect(inWords(judge(seen(['hwc_yt1002']), alone))).toBe('other: hwc_yt1002');
  });

  it('is named by its account before a namesake of that account', () => {
    const namesake = ref({ id: 'n', account: 'x', name: 'hwc_yt1002' });
    expect(inWords(judge(seen(['hwc_yt1002']), { ...KNOWN, candidates: [namesake, YUNTU] }))).toBe(
      'yuntu-id by name',
    );
  });

  it('is not named by a part of its name', () => {
    expect(inWords(judge(seen(['Yuntu']), KNOWN))).toBe('other: Yuntu');
    expect(inWords(judge(seen(['Yuntu Tech Holding']), KNOWN))).toBe('other: Yuntu Tech Holding');
  });

  it('is one, however many references say so', () => {
    const judgement = judge(seen(['hwc_yt1002']), {
      ...KNOWN,
      requested: ref({ id: 'yuntu-id', masks: ['h***2'] }),
      current: ref({ account: 'hwc_yt1002' }),
      candidates: [YUNTU],
    });
    expect(judgement).toEqual({ who: 'customer', customer: { ...YUNTU, masks: ['h***2'] }, by: 'name' });
  });

  it('is two when the header names two accounts', () => {
    expect(inWords(judge(seen(['hwc_twin1', 'hwc_twin2']), KNOWN))).toBe('unclear: shared-name');
  });

  it('teaches its hidden account when it was followed', () => {
    const masked = { ...HIDDEN, masks: ['o***r'] };
    const judgement = judge(seen(['My account', 'outsider / admin']), {
      ...KNOWN,
      requested: masked,
      followed: true,
    });
    expect(judgement).toEqual({
      who: 'customer',
      customer: { ...masked, account: 'outsider' },
      by: 'followed',
    });
    const plain = judge(seen(['outsider']), { ...KNOWN, requested: HIDDEN, followed: true });
    expect(plain).toEqual({
      who: 'customer',
      customer: { ...HIDDEN, account: 'outsider' },
      by: 'followed',
    });
  });

  it('whose account was not hidden is never somebody else, followed or not', () => {
    const known = { ...KNOWN, requested: YUNTU, followed: true };
    expect(inWords(judge(seen(['outsider']), known))).toBe('other: outsider');
  });
});
