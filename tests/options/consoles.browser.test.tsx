import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => drawn?.remove());

const OWN = { host: 'console.partner.example', isLocked: false, isGranted: true };
const TAKEN = { host: '*.regional.example', isLocked: false, isGranted: false };
const TEAM = { host: 'console.team.example', isLocked: true, isGranted: false };

const lines = () => [...document.querySelectorAll('.consoles li')].map((line) => line.textContent);
const address = page.getByRole('textbox', { name: 'Address of a console' });
const alert = () => document.querySelector('.consoles [role="alert"]')?.textContent;
const said = () => document.querySelector('.consoles [role="status"]')?.textContent;

async function add(typed: string): Promise<void> {
  await userEvent.fill(address, typed);
  await userEvent.keyboard('{Enter}');
}

test('consoles are listed with what the browser says of them, and asked for again where it took one back', async () => {
  drawn = drawOptions({ tab: 'settings', consoles: [TEAM, OWN, TAKEN] });
  const missing = 'not allowed by the browser: Behalf sees and shows nothing there';
  await expect
    .poll(lines)
    .toEqual([
      'huaweicloud.com and everything below itbuilt in',
      `console.team.example${missing}Set by your organisationAllow…`,
      'console.partner.exampleallowedRemove',
      `regional.example and everything below it${missing}Allow…Remove`,
    ]);
  await page.getByRole('button', { name: 'Allow regional.example and everything below it' }).click();
  expect(drawn.ask).toHaveBeenCalledExactlyOnceWith('*.regional.example');
  await expect.poll(lines).toContain('regional.example and everything below itallowedRemove');
  await page.getByRole('button', { name: 'Allow console.team.example' }).click();
  await expect.poll(lines).toContain('console.team.exampleallowedSet by your organisation');
  expect(said()).toMatch(/^Behalf may work on console\.team\.example\./);
  expect(drawn.onConsoles).not.toHaveBeenCalled();
});

test('a console is asked for, then added, and removed', async () => {
  drawn = drawOptions({ tab: 'settings' });
  await add('https://Console.Partner.example:8443/obmgr/#/list');
  await expect.poll(lines).toContain('console.partner.exampleallowedRemove');
  expect(drawn.ask).toHaveBeenCalledExactlyOnceWith(OWN.host);
  expect(drawn.onConsoles.mock.lastCall).toEqual([{ kind: 'add', host: OWN.host }]);
  await expect.element(address).toHaveValue('');
  expect(said()).toMatch(/reloaded once/);
  await page.getByRole('button', { name: 'Remove console.partner.example' }).click();
  await expect.poll(said).toMatch(/permission given back/);
  expect(lines()).toHaveLength(1);
});

test('what cannot be added is said, asked of nobody, and left for correction', async () => {
  drawn = drawOptions({ tab: 'settings', consoles: [OWN] });
  for (const [typed, words] of [
    ['', /type the address/],
    ['http://console.other.example', /begin with https/],
    ['console', /no address of a console/],
    ['*.com.cn', /far more than one/],
    ['console-intl.huaweicloud.com', /built in already/],
    ['console.partner.example/obmgr', /in the list already/],
  ] as const) {
    await add(typed);
    await expect.poll(alert, { message: typed }).toMatch(words);
    await expect.element(address).toHaveAccessibleDescription(words);
    await expect.element(address).toHaveValue(typed);
  }
  expect(drawn.ask).not.toHaveBeenCalled();
  drawn.ask.mockResolvedValueOnce(false);
  await add('console.other.example');
  await expect.poll(alert).toMatch(/browser did not allow it/);
  expect(drawn.onConsoles).not.toHaveBeenCalled();
  drawn.onConsoles.mockResolvedValueOnce('too-many');
  await add('console.other.example');
  await expect.poll(alert).toMatch(/too many/);
  drawn.onConsoles.mockRejectedValueOnce(new Error('gone'));
  await add('console.other.example');
  await expect.poll(alert).toMatch(/try again/);
  expect(drawn.exchange.onError).toHaveBeenCalledOnce();
});
