import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { JournalStay } from '../../src/core/journal/stays.ts';
import { drawPopup } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

const ACME = { id: 'a', account: 'hwc_a', name: 'Acme', masks: [] };
const STAY: JournalStay = { id: 'stay', customer: ACME, by: 'row', since: 1, isOver: false, note: 'INC-1' };
const account = { state: 'confirmed', at: 1, since: 1, by: 'name', customer: ACME } as const;
const field = () => page.getByRole('textbox', { name: 'Note or ticket number for Acme' });

test('what the operator writes on the customer goes to the journal', async () => {
  drawn = drawPopup([], { account, noteOn: STAY });
  await expect.element(field()).toHaveValue('INC-1');
  await field().fill(' INC-4711 ');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Saved in the journal.')).toBeVisible();
  expect(drawn.note).toHaveBeenCalledExactlyOnceWith('stay', 'INC-4711');
  await field().fill('INC-5');
  await expect.element(page.getByText('Saved in the journal.')).not.toBeInTheDocument();
  drawn.note.mockRejectedValueOnce(new Error('no answer'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(page.getByText('That was not saved.')).toBeVisible();
});

test('another customer gets an empty field, and nobody none', async () => {
  drawn = drawPopup([], { account, noteOn: STAY });
  await field().fill('half a thought');
  const bolt = { ...ACME, id: 'b', account: 'hwc_b', name: 'Bolt' };
  drawn.store.setState({
    account: { ...account, customer: bolt },
    noteOn: { ...STAY, id: 'other', customer: bolt, note: '' },
  });
  await expect.element(page.getByRole('textbox', { name: /ticket number for Bolt/ })).toHaveValue('');
  drawn.store.setState({ account: { state: 'partner', at: 1 }, noteOn: null });
  await expect.element(page.getByRole('textbox', { name: /ticket number/ })).not.toBeInTheDocument();
});
