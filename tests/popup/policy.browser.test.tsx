import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { axeProblems } from '../accessibility/axe.ts';
import { drawPopup } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup>;
afterEach(() => drawn.remove());

test.each([
  ['en', 'Stop at the dialog', 'Set by your organisation'],
  ['zh-CN', '对话框', '由组织设定'],
] as const)('“Stop at the dialog” is shown as the organisation set it: %s', async (language, name, words) => {
  drawn = drawPopup([], { language, policy: parsePolicy({ stopAtDialog: true }) });
  const stop = page.getByRole('checkbox', { name });
  await expect.element(stop).toBeChecked();
  await expect.element(stop).toBeDisabled();
  await expect.element(stop).toHaveAccessibleName(new RegExp(words));
  expect(await axeProblems()).toEqual([]);
});
