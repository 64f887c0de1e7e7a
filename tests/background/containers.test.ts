import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRequests } from '../../src/platform/requests.ts';
import { fake, startOver, wake } from './directory.ts';

const JAR = 'firefox-container-2';
const SITE = `partner.example@${JAR}`;
const LIST = 'https://account.huaweicloud.com/obmgr/';

beforeEach(startOver);

describe('a tab that is opened for a container', () => {
  async function open(): Promise<number | null> {
    await wake();
    const { showAddress } = await import('../../src/background/console-tabs.ts');
    return showAddress(JAR, LIST, { tab: null, anew: false });
  }

  it('is opened from the tab of it that was used last, and so is in it', async () => {
    fake.tabs.open = [
      { id: 1, windowId: 1, lastAccessed: 9 },
      { id: 2, windowId: 2, lastAccessed: 3, cookieStoreId: JAR },
      { id: 3, windowId: 3, lastAccessed: 5, cookieStoreId: JAR },
    ];
    const create = vi.spyOn(fake.tabs, 'create');
    expect(await open()).toBe(4);
    expect(create).toHaveBeenLastCalledWith({ url: LIST, windowId: 3, openerTabId: 3 });
    expect(fake.tabs.open.at(-1)).toMatchObject({ url: LIST, cookieStoreId: JAR });
  });

  it('is not opened elsewhere when the container has none left', async () => {
    fake.tabs.open = [{ id: 1, windowId: 1, cookieStoreId: 'firefox-default' }];
    expect(await open()).toBeNull();
    expect(fake.tabs.open).toHaveLength(1);
  });

  it('is closed again where the browser put it elsewhere', async () => {
    fake.tabs.open = [{ id: 1, windowId: 1, cookieStoreId: JAR }];
    vi.spyOn(fake.tabs, 'create').mockImplementationOnce(async ({ url }) => {
      const tab = { id: 2, url, cookieStoreId: 'firefox-default' };
      fake.tabs.open.push(tab);
      return tab;
    });
    await expect(open()).rejects.toThrow('firefox-default');
    expect(fake.tabs.open.map(({ id }) => id)).toEqual([1]);
  });
});

describe('of whom a message speaks', () => {
  const claimed = { incognito: false, cookieStoreId: 'firefox-container-9' };

  it.each([
    ['extension-page', 'firefox-container-9'],
    // Whatever it says.
    ['console-page', JAR],
  ] as const)('%s: %s', async (kind, jar) => {
    await wake();
    const { jarFor } = await import('../../src/background/jar-for.ts');
    const caller = { kind, jar: JAR, tab: 1, opener: null, address: LIST };
    expect(jarFor(caller, parseRequests['account.read'](claimed))).toBe(jar);
  });

  it('a page is told the jar that the browser says it is in', async () => {
    await wake();
    const { handlers } = await import('../../src/background/handlers.ts');
    const caller = { kind: 'console-page', jar: SITE, tab: 1, opener: null, address: LIST } as const;
    expect(await handlers['jar.name'](null, caller)).toBe(SITE);
  });
});
