import { beforeEach, expect, it } from 'vitest';
import { install } from '../platform/fake-browser.ts';

const fake = install();
const { installed } = await import('../../src/background/welcome.ts');

beforeEach(() => fake.reset());

it('the welcome page opens after the installation', () => {
  installed({ reason: 'install' });
  expect(fake.tabs.open.map(({ url }) => url)).toEqual(['chrome-extension://behalf/src/welcome/index.html']);
});

it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'and not after %s',
  (reason) => {
    installed({ reason });
    expect(fake.tabs.open.map(({ url }) => url)).toEqual([]);
  },
);
