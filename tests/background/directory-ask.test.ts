import { beforeEach, describe, expect, it } from 'vitest';
import { known, MASKED } from '../../src/core/customer/field.ts';
import { ASK, type Background, customer, idsOf, startOver, wake } from './directory.ts';

let background: Background;

beforeEach(async () => {
  startOver();
  background = await wake();
});

const NOW = Date.now();

describe('an answer', () => {
  it('counts what matches, what cannot be judged and why, and shows one window', async () => {
    await background.absorb([
      customer('a', { name: known('Alpha'), budget: known(90) }),
      customer('b', { name: known('Beta'), budget: known(10) }),
      customer('c', { name: known('Gamma'), budget: MASKED }),
      customer('d', { name: known('Delta'), budget: known(85) }),
    ]);
    const answer = await background.ask('budget>=80%', { from: 1, to: 2 });
    expect(answer).toMatchObject({ matched: 2, undecided: 1, read: 4, total: null });
    expect(answer.undecidedBy).toEqual([{ property: 'budget', why: 'masked', count: 1 }]);
    expect(idsOf(answer)).toEqual(['d']);
    expect(answer.revision).toBeGreaterThan(0);
  });

  it('of nobody is empty', async () => {
    const answer = await background.ask('budget>=80%', {}, 'somewhere');
    expect(answer).toEqual({
      revision: 0,
      matched: 0,
      undecided: 0,
      undecidedBy: [],
      read: 0,
      unnamed: 0,
      total: null,
      lists: [],
      rows: [],
      spreads: [],
    });
  });

  it('is for the window that a popup names; a console page speaks for its own jar', async () => {
    await background.absorb([customer('a', {})]);
    const ask = background.directoryHandlers['directory.ask'];
    const popup = { kind: 'extension-page', jar: 'normal', tab: null, opener: null, address: '' } as const;
    expect((await ask({ ...ASK, incognito: true }, popup)).read).toBe(0);
    expect((await ask({ ...ASK, incognito: false }, popup)).read).toBe(1);
    expect((await ask({ ...ASK, incognito: true }, { ...popup, kind: 'console-page' })).read).toBe(1);
  });

  it('is refused for a filter that cannot be read, and for a zone that does not exist', async () => {
    await expect(background.ask('budget>=')).rejects.toThrow('cannot be read');
    await expect(background.ask('expires:today', { timeZone: 'Nowhere/Land' })).rejects.toThrow();
  });

  it('says how much of each list was read', async () => {
    await background.absorb([customer('a', {}, NOW - 5)], 'own', 3);
    await background.absorb([customer('b', {}, NOW)], 'own');
    await background.absorb([customer('r', {}, NOW)], 'resellers', 9);
    const { lists, total } = await background.ask();
    expect(total).toBe(12);
    expect(lists).toEqual([
      { list: 'own', total: 3, completedAt: null, read: 2, complete: false, oldest: NOW - 5, newest: NOW },
      { list: 'resellers', total: 9, completedAt: null, read: 1, complete: false, oldest: NOW, newest: NOW },
    ]);
  });
});
