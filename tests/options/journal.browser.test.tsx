import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { chained, sampleEntries } from '../core/journal/sample-entries.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

/** A request that ended in somebody else's account, and a note on it. */
const START = Date.UTC(2026, 10, 23, 1);
const [first, second] = sampleEntries(2) as [
  ReturnType<typeof sampleEntries>[0],
  ReturnType<typeof sampleEntries>[0],
];
const ODD = chained([
  ...sampleEntries(9),
  { ...second, id: 'odd', stay: 'odd', kind: 'mismatch', at: START + 5 * 3_600_000, wanted: first.customer },
  { ...second, id: 'note', stay: 'odd', kind: 'noted', at: START + 6 * 3_600_000, note: 'INC-4711' },
]);

const rows = () => [...document.querySelectorAll('tr[data-kind]')];
const kinds = () => rows().map((row) => row.getAttribute('data-kind'));
const box = () => page.getByRole('combobox', { name: 'Filter the journal' });

describe('the list of entries', () => {
  test('shows the newest first, and only the rows in sight', async () => {
    drawn = drawOptions({ tab: 'journal', entries: chained(sampleEntries(3000)) });
    await expect.element(page.getByText('Complete: 3,000 entries')).toBeVisible();
    const { open } = drawn.journal.actions;
    await expect.poll(() => open.mock.calls.length).toBe(1);
    expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('3001');
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(rows().length).toBeLessThan(60);
    const scroller = document.querySelector('.journal-scroller');
    if (scroller === null) throw new Error('no list');
    scroller.scrollTop = scroller.scrollHeight;
    await expect.poll(() => rows().at(-1)?.getAttribute('aria-rowindex')).toBe('3001');
    expect(rows().length).toBeLessThan(60);
  });

  test('is filtered in the language of the customer list, with what can be asked for suggested', async () => {
    drawn = drawOptions({ tab: 'journal', entries: ODD });
    await box().fill('kind:');
    await expect.element(page.getByRole('option', { name: /^mismatch/ })).toBeVisible();
    await box().fill('kind:mismatch,noted note:INC');
    await expect.poll(kinds).toEqual(['noted', 'mismatch']);
    await expect.element(page.getByText('2 of 11')).toBeVisible();
    await box().fill('kind:mismatched');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/What happened/);
    expect(kinds()).toEqual(['noted', 'mismatch']);
    await box().fill('nobody at all');
    await expect.element(page.getByText('No entry matches.')).toBeVisible();
  });

  test('says in which window it was: private, in a container of Firefox, of another site', async () => {
    const jars = ['normal', 'private', 'firefox-container-3', 'partner.example@firefox-container-12'];
    const entries = sampleEntries(4).map((entry, at) => ({ ...entry, jar: jars[at] ?? '' }));
    drawn = drawOptions({ tab: 'journal', entries: chained(entries) });
    await expect
      .poll(() => rows().map((row) => row.querySelector('td:last-of-type')?.textContent))
      .toEqual(['Container 12 · partner.example', 'Container 3', 'Private', 'Ordinary']);
  });

  test('takes a note on any stay, and shows it on all of its entries', async () => {
    drawn = drawOptions({ tab: 'journal', entries: ODD });
    await box().fill('note:INC');
    await page.getByRole('button', { name: 'Change the note INC-4711' }).first().click();
    const field = page.getByRole('textbox', { name: /^Note or ticket number for/ });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect
      .element(page.getByRole('button', { name: 'Change the note INC-4711' }).first())
      .toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await field.fill(' INC-5 ');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => drawn?.journal.actions.note.mock.calls).toEqual([['odd', 'INC-5']]);
    await expect.poll(() => document.querySelector('.note-form')).toBeNull();
  });
});

describe('the picture of the day', () => {
  test('is a list in words, of the last day with anything in it', async () => {
    drawn = drawOptions({ tab: 'journal', entries: ODD });
    const lines = () => [...document.querySelectorAll('.day li')].map((line) => line.textContent);
    await expect.poll(() => lines().length).toBe(3);
    expect(lines()[0]).toBe(
      'Yuntu Tech09:01–09:30 · 14:00–goes on (not whom you asked for, or not known) INC-4711 10 h 29 min',
    );
    await page.getByRole('button', { name: 'Day before' }).click();
    await expect.element(page.getByText('Nobody’s account was used on this day.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Date' }).fill('2026-11-23');
    await page.getByRole('button', { name: 'Show this day in the list' }).click();
    await expect.element(box()).toHaveValue('time:2026-11-23');
  });
});

describe('the chain', () => {
  test.each([
    [{ seq: 7, why: 'changed' } as const, /Entry 7 is not as it was written.*fingerprint/],
    [{ seq: 3, why: 'missing' } as const, /Entry 3 is missing.*fingerprint/],
  ])('%j is said with what it means', async (broken, words) => {
    drawn = drawOptions({ tab: 'journal', broken });
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  });

  test('of a journal that was lost is said above the empty list', async () => {
    drawn = drawOptions({ tab: 'journal', entries: [], broken: { seq: 1, why: 'missing' } });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Entry 1 is missing/);
    await expect.element(page.getByText('Nothing happened yet.')).toBeVisible();
  });
});

describe('the export', () => {
  test('is of what the filter lets through', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    drawn = drawOptions({ tab: 'journal', entries: ODD });
    await box().fill('kind:mismatch');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await expect.element(page.getByText(/behalf-journal-.*\.csv was saved/)).toBeVisible();
    expect(drawn.journal.actions.export).toHaveBeenCalledWith({
      ...{ filter: 'kind:mismatch', format: 'csv', language: 'en', timeZone: 'Asia/Shanghai' },
    });
    expect(made).toHaveBeenCalledOnce();
    await box().fill('kind:mismatched');
    await expect.element(page.getByRole('button', { name: 'Export JSON' })).toBeDisabled();
  });

  test('is not there where the organisation forbids it', async () => {
    drawn = drawOptions({ tab: 'journal', policy: parsePolicy({ allowExport: false }) });
    await expect.element(page.getByText('Your organisation does not allow the export.')).toBeVisible();
    expect(page.getByRole('button', { name: /Export/ }).elements()).toEqual([]);
  });
});

const STATES = [
  { entries: ODD },
  { entries: [] },
  { entries: ODD, broken: { seq: 7, why: 'changed' } as const },
  { entries: ODD, policy: parsePolicy({ allowExport: false }) },
];

test.each(looks(320, 1200))(
  'axe finds nothing wrong in any state: $language, $theme, $width px',
  async (given) => {
    await look(given);
    for (const [place, state] of STATES.entries()) {
      document.documentElement.lang = '';
      drawn = drawOptions({ tab: 'journal', language: given.language, ...state });
      await expect.poll(() => document.documentElement.lang).toBe(given.language);
      if (place === 0) document.querySelector<HTMLElement>('tr .note button')?.click();
      if (place === 0) await expect.poll(() => document.querySelector('.note-form')).not.toBeNull();
      expect(await axeProblems(), `state ${place}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `state ${place}`).toBeLessThanOrEqual(given.width);
      drawn.remove();
    }
  },
);
