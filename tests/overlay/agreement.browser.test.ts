import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type AgreementQuestion, askAgreement } from '../../src/overlay/agreement.tsx';
import { HOLD } from '../../src/ui/agreement/HoldButton.tsx';
import { axeProblems } from '../accessibility/axe.ts';
import { labelsOf, ofTag } from '../core/label/labels-of.ts';

const question: AgreementQuestion = {
  customer: { id: 'd67c6285', account: 'hwc_yt1002', name: 'Yuntu Tech', masks: [], tags: ['prod'] },
  protection: 'protected',
  labels: labelsOf(ofTag('prod', { hue: 11, text: 'PROD', isProtected: true })),
  language: 'en',
  theme: 'light',
};

let lifetime = new AbortController();
afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
  vi.useRealTimers();
});

function ask(more: Partial<AgreementQuestion> = {}) {
  const answer = vi.fn<(agreed: boolean) => void>();
  const asked = askAgreement({ ...question, ...more }, lifetime.signal).then(answer);
  return { answer, asked };
}

const dialog = () => page.getByRole('dialog', { name: /Protected customer/ });
const goOn = () => page.getByRole('button', { name: 'Go on', exact: true });
const box = () => page.getByRole('textbox', { name: 'Type Yuntu Tech to go on' });
const hold = () => page.getByRole('button', { name: 'Or hold this button' });
const host = () => document.querySelector<HTMLElement>('behalf-agreement');
const inside = <T extends HTMLElement>(css: string): T => {
  const found = host()?.shadowRoot?.querySelector<T>(css);
  if (!found) throw new Error(css);
  return found;
};

describe('before a protected customer', () => {
  test('name, account, ID and label are shown, and the name has to be typed', async () => {
    const { answer } = ask();
    await expect.element(dialog()).toHaveTextContent(/Yuntu Tech.*PROD.*hwc_yt1002.*d67c6285/);
    await expect.element(goOn()).toBeDisabled();
    await userEvent.fill(box(), 'Yuntu');
    await userEvent.keyboard('{Enter}');
    expect(answer).not.toHaveBeenCalled();
    await userEvent.fill(box(), 'yuntu tech');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
    expect(host()).toBeNull();
  });

  test('or a button held: one that is let go too soon does nothing', async () => {
    const { answer, asked } = ask();
    await expect.element(hold()).toBeVisible();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    inside('.hold').focus();
    await userEvent.keyboard('{Enter>}');
    vi.advanceTimersByTime(HOLD - 1);
    await userEvent.keyboard('{/Enter}');
    vi.advanceTimersByTime(HOLD);
    expect(answer).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter>}');
    vi.advanceTimersByTime(HOLD);
    vi.useRealTimers();
    await asked;
    expect(answer).toHaveBeenCalledExactlyOnceWith(true);
    await userEvent.keyboard('{/Enter}');
  });

  test('Esc, Cancel, and a page that takes the question away mean no', async () => {
    const leave: (() => Promise<void> | void)[] = [
      () => userEvent.keyboard('{Escape}'),
      () => page.getByRole('button', { name: 'Cancel' }).click(),
      () => host()?.remove(),
    ];
    for (const one of leave) {
      const { answer, asked } = ask();
      await expect.element(dialog()).toBeVisible();
      await one();
      await asked;
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    }
  });

  test('a page cannot answer for the operator', async () => {
    const { answer } = ask();
    await expect.element(dialog()).toBeVisible();
    const input = inside<HTMLInputElement>('input');
    input.value = 'Yuntu Tech';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.element(goOn()).toBeEnabled();
    inside('.primary').click();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    inside('.hold').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
    inside('.hold').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    vi.advanceTimersByTime(2 * HOLD);
    vi.useRealTimers();
    // Nor let the operator press what cannot be seen.
    host()?.style.setProperty('opacity', '0.1');
    await goOn().click();
    expect(answer).not.toHaveBeenCalled();
    host()?.style.removeProperty('opacity');
    await goOn().click();
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
  });

  test('where the tags cannot be seen, it says so and how not to be asked', async () => {
    ask({ protection: 'unjudged' });
    const perhaps = page.getByRole('dialog', { name: 'Perhaps a protected customer' });
    await expect.element(perhaps).toHaveAccessibleDescription(/cannot see the tags of this one/);
  });

  test('axe finds nothing wrong, and nothing runs over, whatever a customer is called', async () => {
    const name = `<img src=x onerror=alert(1)>\u202e${'卓越云端科技 '.repeat(60)}`;
    for (const width of [1000, 320]) {
      await page.viewport(width, 600);
      for (const theme of ['light', 'dark'] as const) {
        for (const language of ['en', 'zh-CN'] as const) {
          ask({ theme, language, customer: { ...question.customer, name } });
          await vi.waitFor(() => expect(host()).not.toBeNull());
          expect(await axeProblems(), `${width} ${theme} ${language}`).toEqual([]);
          const box = inside('dialog').getBoundingClientRect();
          expect(box.left >= 0 && box.right <= width && box.bottom <= 600).toBe(true);
          expect(inside('dialog').scrollWidth).toBeLessThanOrEqual(inside('dialog').clientWidth);
          expect(inside('bdi').textContent).toBe(name);
          expect(host()?.shadowRoot?.querySelector('img')).toBeNull();
          lifetime.abort();
          lifetime = new AbortController();
        }
      }
    }
  });
});
