import { expect, it } from 'vitest';
import { install } from '../platform/fake-browser.ts';

install();

it('the toolbar title sets each name apart, and no name can turn what stands beside it around', async () => {
  const { titleOf } = await import('../../src/background/toolbar-button.ts');
  const customer = { id: 'a', account: 'hwc_a', name: 'Acme \u202elatrop', masks: [] };
  const account = { state: 'confirmed', at: 1, since: 1, by: 'name', customer } as const;
  expect(titleOf({ account, marking: null, picture: null })).toBe(
    '\u2068Acme latrop\u2069 · \u2068hwc_a\u2069 – name',
  );
});
