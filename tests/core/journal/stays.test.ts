import { describe, expect, it } from 'vitest';
import {
  type AccountEvent,
  type AssumedAccount,
  NOT_OBSERVED,
  step,
} from '../../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';
import type { Judgement } from '../../../src/core/account/judge.ts';
import type { JournalEntry } from '../../../src/core/journal/entry.ts';
import {
  currentStay,
  NO_STAYS,
  noteEntry,
  type Stays,
  tellChange,
  tellEnd,
  withNote,
} from '../../../src/core/journal/stays.ts';

const MINUTE = 60_000;
const A: CustomerRef = { id: 'a', account: 'hwc_a', name: 'Acme', masks: [] };
const B: CustomerRef = { id: 'b', account: 'hwc_b', name: 'Bolt', masks: [] };

/** A session that is told about: each event happens a minute after the one before. */
function play(...events: ((at: number) => AccountEvent)[]) {
  let account: AssumedAccount = NOT_OBSERVED;
  let stays: Stays = NO_STAYS;
  let ids = 0;
  const told: JournalEntry[] = [];
  const given = (at: number) => ({
    ...{ at, jar: 'normal', partner: 'acme_dist', by: 'popup' as const },
    newId: () => `${++ids}`,
  });
  events.forEach((event, index) => {
    const at = (index + 1) * MINUTE;
    const after = step(account, event(at));
    const change = tellChange(stays, account, after, given(at));
    stays = change.stays;
    account = after;
    told.push(...change.entries);
  });
  return { told, stays, given, lines: told.map(line) };
}

function line({ kind, customer, by, end, lasted }: JournalEntry): string {
  const more = [end, lasted === null ? null : `${lasted / MINUTE} min`].filter((one) => one !== null);
  return [kind, customer.id ?? customer.account, by, ...more].join(' ');
}

const asks =
  (customer: CustomerRef) =>
  (at: number): AccountEvent => ({ type: 'requested', at, customer });
const refuses =
  (customer: CustomerRef) =>
  (at: number): AccountEvent => ({ type: 'refused', at, customer });
const shows =
  (judgement: Judgement) =>
  (at: number): AccountEvent => ({ type: 'observed', at, since: at, judgement });
const showsCustomer = (customer: CustomerRef) => shows({ who: 'customer', customer, by: 'name' });
const PARTNER = shows({ who: 'partner' });
const happens =
  (type: 'time-passed' | 'restarted' | 'forgotten') =>
  (at: number): AccountEvent => ({ type, at });
const later = (at: number): AccountEvent => ({ type: 'time-passed', at: at + MINUTE });

describe('what is told of a session', () => {
  it.each<[string, ((at: number) => AccountEvent)[], string[]]>([
    [
      'in and out',
      [PARTNER, asks(A), showsCustomer(A), showsCustomer(A), PARTNER],
      ['requested a popup', 'confirmed a popup', 'returned a popup switched-back 2 min'],
    ],
    ['a partner who only works', [PARTNER, PARTNER, happens('restarted'), PARTNER], []],
    [
      'a page that asks twice',
      [asks(A), asks(A), showsCustomer(A)],
      ['requested a popup', 'confirmed a popup'],
    ],
    ['a refusal', [PARTNER, asks(A), refuses(A), refuses(A)], ['requested a popup', 'refused a popup']],
    [
      'a refusal inside of another',
      [showsCustomer(A), asks(B), refuses(B), PARTNER],
      ['confirmed a native', 'requested b popup', 'refused b popup', 'returned a native switched-back 3 min'],
    ],
    [
      'a native switch',
      [PARTNER, showsCustomer(B), PARTNER],
      ['confirmed b native', 'returned b native switched-back 1 min'],
    ],
    [
      'from one to the next with no page between',
      [showsCustomer(A), showsCustomer(B)],
      ['confirmed a native', 'returned a native other-account 1 min', 'confirmed b native'],
    ],
    [
      'somebody else than asked for',
      [asks(A), showsCustomer(B), PARTNER],
      ['requested a popup', 'mismatch b popup', 'returned b popup switched-back 1 min'],
    ],
    [
      'an account that nothing fits',
      [shows({ who: 'other', shown: 'x' }), showsCustomer(A), shows({ who: 'other', shown: 'x' })],
      ['confirmed a native', 'returned a native other-account 1 min', 'unrecognised x native'],
    ],
    [
      'a request that nothing comes of',
      [asks(A), later, PARTNER],
      ['requested a popup', 'expired a popup timed-out'],
    ],
    [
      'a request that is confirmed late',
      [asks(A), later, showsCustomer(A)],
      ['requested a popup', 'expired a popup timed-out', 'confirmed a popup'],
    ],
    [
      'a page of the partner long after OK',
      [asks(A), PARTNER],
      ['requested a popup', 'expired a popup not-switched'],
    ],
    [
      'another request',
      [asks(A), asks(B), showsCustomer(B)],
      ['requested a popup', 'expired a popup other-request', 'requested b popup', 'confirmed b popup'],
    ],
    [
      'a sign-out',
      [showsCustomer(A), shows({ who: 'nobody' })],
      ['confirmed a native', 'expired a native signed-out 1 min'],
    ],
    [
      'a browser that is closed, and the session lives',
      [showsCustomer(A), happens('restarted'), showsCustomer(A), PARTNER],
      ['confirmed a native', 'returned a native switched-back 3 min'],
    ],
    [
      'a browser that is closed over a request',
      [asks(A), happens('restarted'), PARTNER],
      ['requested a popup', 'expired a popup restarted'],
    ],
    [
      'set right by hand',
      [showsCustomer(A), happens('forgotten')],
      ['confirmed a native', 'returned a native forgotten 1 min'],
    ],
  ])('%s', (_, events, lines) => expect(play(...events).lines).toEqual(lines));

  it('names who was asked for where a page shows somebody else', () => {
    const { told } = play(asks(A), showsCustomer(B));
    expect(told.at(-1)).toMatchObject({ customer: { id: 'b' }, wanted: { id: 'a', name: 'Acme' } });
  });

  it('holds a stay together from request to return', () => {
    const { told } = play(asks(A), showsCustomer(A), PARTNER, asks(A));
    const [first, second, third, other] = told.map(({ stay }) => stay);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
    expect(new Set(told.map(({ id }) => id)).size).toBe(4);
  });

  it('ends with the last private window', () => {
    const { stays, given } = play(showsCustomer(A), asks(B));
    expect(tellEnd(stays, given(4 * MINUTE)).entries.map(line)).toEqual([
      'expired b popup window-closed',
      'expired a native window-closed 3 min',
    ]);
  });
});

describe('a note', () => {
  it('is about whom is asked for, else about whom we are in', () => {
    expect(currentStay(play(showsCustomer(A)).stays)?.customer.id).toBe('a');
    expect(currentStay(play(showsCustomer(A), asks(B)).stays)?.customer.id).toBe('b');
    expect(currentStay(play(asks(B), later).stays)).toBeNull();
  });

  it('is an entry of its own, and remembered for as long as the stay lasts', () => {
    const { stays, told, given } = play(asks(A), showsCustomer(A));
    const [about] = told;
    if (about === undefined) throw new Error('nothing told');
    const noted = noteEntry(about, 'INC-1', given(9));
    expect(noted).toMatchObject({ kind: 'noted', stay: about.stay, note: 'INC-1', customer: { id: 'a' } });
    expect(withNote(stays, about.stay, 'INC-1').inside?.note).toBe('INC-1');
    expect(withNote(stays, 'another', 'INC-1')).toEqual(stays);
  });
});
