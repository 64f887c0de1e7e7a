import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

const POLICY = parsePolicy({
  stopAtDialog: true,
  stayLimit: 45,
  keepDays: 1,
  journalDays: 1095,
  keepPersonal: false,
  forgetOnSignOut: true,
  allowExport: false,
  allowShare: false,
  savedSearches: [{ id: 'team', name: 'Team', filter: 'expires:0d..7d manager:none' }],
  labels: [
    { subject: { kind: 'tag', tag: 'vip' }, hue: 2, text: 'VIP', note: 'Be quick', isProtected: true },
    { subject: { kind: 'customer', id: 'd67c6285e1f04a2b9c3d4e5f6a7b0001' }, hue: 7 },
  ],
  hosts: ['console.team.example'],
  protectedTags: ['vip'],
});
const lines = () => [...document.querySelectorAll('.panel li')].map((line) => line.textContent?.trim());

test('says everything that the organisation decided, and what of it was left out', async () => {
  drawn = drawOptions({ tab: 'policy', policy: POLICY });
  await expect.element(page.getByRole('heading', { name: 'Left out because it is wrong' })).toBeVisible();
  expect(lines()).toEqual([
    'Behalf stops at the dialog: you press OK',
    'After 45 minutes in a customer you are asked whether to stay',
    'Customers that were not seen again are kept for 1 day',
    'The journal is kept for 1095 days',
    'Mobile numbers and email addresses are forgotten when the browser closes',
    'The customers are forgotten on signing out',
    'Nothing can be exported: customers, journal, saved searches, labels and settings',
    'Links with a filter cannot be made',
    'console.team.example',
    'Team expires:0d..7d manager:none',
    'Tag vip VIP Be quick · Protected',
    'Customer d67c6285e1f04a2b9c3d4e5f6a7b0001 ●',
    'protectedTags: not known',
  ]);
});

test('says that nothing is decided, and what is once it comes', async () => {
  drawn = drawOptions({ tab: 'policy', language: 'zh-CN' });
  await expect.element(page.getByText('您的组织没有设定任何内容。')).toBeVisible();
  expect(lines()).toEqual([]);
  drawn.store.setState({ policy: parsePolicy({ allowExport: false, stayLimit: 0 }) });
  await expect.element(page.getByText('在客户账号中停留时不询问')).toBeVisible();
  await expect.element(page.getByText('不允许导出客户')).toBeVisible();
});

test.each(looks(320, 1200))('axe finds nothing wrong: $language, $theme, $width px', async (given) => {
  await look(given);
  drawn = drawOptions({ tab: 'policy', language: given.language, policy: POLICY });
  await expect.poll(() => document.documentElement.lang).toBe(given.language);
  expect(await axeProblems()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(given.width);
});
