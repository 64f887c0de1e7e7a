import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startPlan } from '../../src/core/account/switch-plan.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup>;
afterEach(() => drawn.remove());

const customer = { id: sampleCustomer(1).id, account: 'hwc_yt1001', name: 'Yuntu Tech', masks: [] };

function asked() {
  const wish = {
    id: 'p',
    customer,
    list: null,
    by: 'popup',
    obstacle: null,
    protection: 'protected',
    at: 1,
  } as const;
  const started = startPlan(null, { state: 'partner', at: 1 }, wish);
  if (!started.ok) throw new Error(started.problem.code);
  drawn = drawPopup([]);
  drawn.store.setState({ plan: started.value.plan });
  return drawn.planActions;
}

const dialog = () => page.getByRole('dialog', { name: 'Protected customer' });

test('a plan to a protected customer goes on when its name was typed', async () => {
  const { agree, cancel } = asked();
  await expect.element(dialog()).toHaveTextContent(/Yuntu Tech.*hwc_yt1001/);
  await expect.element(page.getByRole('textbox', { name: /Type Yuntu Tech/ })).toHaveFocus();
  await userEvent.keyboard('yuntu tech{Enter}');
  await vi.waitFor(() => expect(agree).toHaveBeenCalledExactlyOnceWith('p'));
  expect(cancel).not.toHaveBeenCalled();
});

test('asked whether to stay, the operator says so or leaves', async () => {
  drawn = drawPopup([]);
  const { stay } = drawn.planActions;
  const since = Date.now() - 46 * 60_000;
  drawn.store.setState({ stay: { customer, since, from: since, question: 'limit', isLeaving: false } });
  const question = page.getByRole('region', { name: 'Stay or leave' });
  await expect.element(question).toHaveTextContent('You have been in Yuntu Tech for 46 minutes.');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  expect(stay.mock.calls).toEqual([[true], [false]]);
});

test('and is cancelled with Esc, which leaves the popup open', async () => {
  const { agree, cancel } = asked();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  expect(agree).not.toHaveBeenCalled();
});
