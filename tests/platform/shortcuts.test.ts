import { beforeEach, expect, it, vi } from 'vitest';
import { install } from './fake-browser.ts';

const fake = install();
const commands = {
  getAll: vi.fn(async (): Promise<{ name?: string; shortcut?: string }[]> => []),
  openShortcutSettings: undefined as undefined | (() => Promise<void>),
};
Object.assign(fake, { commands });
const { openShortcuts, readShortcuts } = await import('../../src/platform/shortcuts.ts');

beforeEach(() => {
  fake.reset();
  commands.openShortcutSettings = undefined;
});

it('keys are read as the operator has set them: a command without one has none, what has no name is left out', async () => {
  commands.getAll.mockResolvedValue([
    { name: '_execute_action', shortcut: 'Alt+Shift+H' },
    { name: 'switch-role' },
    { shortcut: 'Alt+1' },
  ]);
  expect(await readShortcuts()).toEqual([
    { name: '_execute_action', keys: 'Alt+Shift+H' },
    { name: 'switch-role', keys: '' },
  ]);
});

it('the browser’s page is opened by its address where there is no other way', async () => {
  expect(await openShortcuts()).toBe(true);
  expect(fake.tabs.open.map(({ url }) => url)).toEqual(['chrome://extensions/shortcuts']);
});

it('the browser’s own way comes first, since Firefox refuses addresses of its pages', async () => {
  const open = vi.fn(async () => undefined);
  commands.openShortcutSettings = open;
  expect(await openShortcuts()).toBe(true);
  expect(open).toHaveBeenCalledOnce();
  expect(fake.tabs.open).toEqual([]);
});

it('where the browser opens it for nobody but the operator, that is said', async () => {
  const create = vi.spyOn(fake.tabs, 'create').mockRejectedValue(new Error('Illegal URL'));
  expect(await openShortcuts()).toBe(false);
  create.mockRestore();
});
