import { beforeEach, describe, expect, it, vi } from 'vitest';
import { install } from './fake-browser.ts';

const fake = install();
const { consolePatterns, hostsItem, isConsolePage, observeConsoles, readConsoles } = await import(
  '../../src/platform/consoles.ts'
);

const OWN = 'console.partner.example';
const TEAM = '*.team.example';

beforeEach(async () => {
  fake.reset();
  await hostsItem.write([OWN, TEAM]);
  await fake.govern({ hosts: [TEAM] });
  fake.permissions.grant([`https://${OWN}/*`]);
});

describe('added consoles', () => {
  it('are the organisation’s and the operator’s, each once, and granted or not', async () => {
    expect(await readConsoles()).toEqual([
      { host: TEAM, isLocked: true, isGranted: false },
      { host: OWN, isLocked: false, isGranted: true },
    ]);
    expect(await consolePatterns()).toEqual(['https://*.huaweicloud.com/*', `https://${OWN}/*`]);
  });

  it('are heard of when they are added, and when the browser gives or takes them', async () => {
    const heard = vi.fn();
    observeConsoles(heard, new AbortController().signal);
    fake.permissions.grant([`https://${TEAM}/*`]);
    const granted = (isGranted: boolean) => expect.objectContaining({ host: TEAM, isGranted });
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([granted(true), expect.anything()]));
    fake.permissions.revoke([`https://${TEAM}/*`]);
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([granted(false), expect.anything()]));
    await hostsItem.write([]);
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([granted(false)]));
  });

  it.each([
    ['https://console.huaweicloud.com/', true],
    ['https://console.partner.example/obmgr/', true],
    ['https://console.partner.example:8443/', true],
    ['http://console.partner.example/', false],
    ['https://partner.example/', false],
    ['https://a.console.partner.example/', false],
    ['https://console.team.example/', false],
    ['https://console.huaweicloud.com.example.org/', false],
    ['https://myhuaweicloud.com/', false],
    ['nowhere', false],
    ['', false],
  ])('may a page at %j speak as a console? %j', async (address, may) => {
    expect(await isConsolePage(address)).toBe(may);
  });

  it('may speak no more when the browser has taken the permission', async () => {
    fake.permissions.revoke([`https://${OWN}/*`]);
    expect(await isConsolePage(`https://${OWN}/`)).toBe(false);
  });
});
