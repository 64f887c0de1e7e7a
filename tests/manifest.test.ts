import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { EXAMPLES, isConsoleAddress, isSignInAddress } from '../src/pages/account-indicator/address.ts';

const ROOT = resolve(import.meta.dirname, '..');
const [banner, overlay] = manifest.content_scripts;
const SCRIPTS = manifest.content_scripts;

/** As browsers match: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
function matches(pattern: string, address: string): boolean {
  const [, scheme, host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const url = new URL(address);
  const bare = host.replace(/^\*\./, '');
  const hostFits = url.hostname === bare || (host.startsWith('*.') && url.hostname.endsWith(`.${bare}`));
  const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return (
    (scheme === '*' || url.protocol === `${scheme}:`) &&
    hostFits &&
    new RegExp(`^${escaped.join('.*')}$`).test(url.pathname + url.search)
  );
}

describe('the manifest', () => {
  it('asks for what it needs and nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    // `scripting` puts our own scripts into pages: what drives Switch Role, and all on a console that was added.
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'unlimitedStorage', 'scripting']);
    expect(manifest.host_permissions).toEqual(['https://*.huaweicloud.com/*']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  it('has these keys: a new one is a decision', () => {
    expect(Object.keys(manifest).sort()).toEqual([
      'action',
      'background',
      'browser_specific_settings',
      'commands',
      'content_scripts',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'minimum_chrome_version',
      'name',
      'omnibox',
      'optional_host_permissions',
      'options_ui',
      'permissions',
      'storage',
      'version',
    ]);
  });

  it.each([
    'web_accessible_resources',
    'externally_connectable',
    'optional_permissions',
    'content_security_policy',
    'sandbox',
    'update_url',
  ])('has no %s', (key) => expect(manifest).not.toHaveProperty(key));

  it('starts one background, as a worker where there are workers and as scripts where not', () => {
    const { service_worker, scripts, type } = manifest.background;
    expect(type).toBe('module');
    expect(scripts).toEqual([service_worker]);
  });

  it('has commands that the background knows, and no more keys suggested than browsers take', () => {
    expect(Object.keys(manifest.commands)).toEqual([
      '_execute_action',
      'switch-role',
      'previous-customer',
      'next-customer',
    ]);
    const keys = Object.values(manifest.commands).flatMap((command) =>
      'suggested_key' in command ? [command.suggested_key.default] : [],
    );
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    // Both browsers want a modifier first, and a letter that is not one of their own.
    for (const key of keys) expect(key).toMatch(/^(Ctrl|Alt)\+Shift\+[A-Z]$/);
    expect(manifest.omnibox).toEqual({ keyword: 'om' });
  });

  it('names files that exist', () => {
    const sources = [
      manifest.background.service_worker,
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...SCRIPTS.flatMap(({ js }) => js),
    ];
    for (const path of sources) expect(existsSync(join(ROOT, path)), path).toBe(true);
    for (const path of Object.values(manifest.icons)) {
      expect(existsSync(join(ROOT, 'public', path)), path).toBe(true);
    }
  });

  it('has every text it shows in every language', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(new Set(keys)).toEqual(
      new Set(['name', 'description', 'commandSwitchRole', 'commandPreviousCustomer', 'commandNextCustomer']),
    );
    // Where there is no page to have a language: the button's title and the address bar.
    const asked = readdirSync(join(ROOT, 'src/background')).flatMap((file) =>
      [...readFileSync(join(ROOT, 'src/background', file), 'utf8').matchAll(/getMessage\('(\w+)'/g)].map(
        ([, key = '']) => key,
      ),
    );
    expect(asked).toContain('addressBarFirst');
    keys.push(...asked);
    const locales = readdirSync(join(ROOT, 'public/_locales'));
    expect(locales.sort()).toEqual(['en', 'zh_CN']);
    expect(locales).toContain(manifest.default_locale);
    for (const locale of locales) {
      const file = readFileSync(join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8');
      const texts = JSON.parse(file) as Record<string, { message: string } | undefined>;
      expect(Object.keys(texts).sort()).toEqual([...new Set(keys)].sort());
      for (const key of keys) expect(texts[key]?.message.trim(), `${locale} ${key}`).toBeTruthy();
      // The limit of Chrome's store.
      expect(texts.description?.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('content scripts', () => {
  it('are the banner, at once, and the overlay, when the page is there', () => {
    expect(SCRIPTS.map(({ js, run_at }) => [js, run_at])).toEqual([
      [['src/banner/index.ts'], 'document_start'],
      [['src/overlay/index.ts'], 'document_idle'],
    ]);
  });

  it('run in the top frame of real pages, apart from the page’s own scripts', () => {
    for (const script of SCRIPTS) {
      expect(Object.keys(script).sort()).toEqual(['all_frames', 'js', 'matches', 'run_at']);
      expect(script.all_frames).toBe(false);
    }
  });

  it('run only where the extension has a permission', () => {
    for (const pattern of SCRIPTS.flatMap((script) => script.matches)) {
      expect(pattern, pattern).toMatch(/^https:\/\/([\w.-]+|\*)\.huaweicloud\.com\//);
    }
  });
});

describe('addresses', () => {
  const runs = (script: { matches: string[] } | undefined, address: string) =>
    script?.matches.some((pattern) => matches(pattern, address)) ?? false;

  const examples = Object.entries(EXAMPLES).flatMap(([kind, addresses]) =>
    addresses.map((address) => [kind, address] as const),
  );

  it.each(examples)('%s: %s', (kind, address) => {
    const url = new URL(address);
    const isAdded = kind.startsWith('added');
    const kinds = { console: isConsoleAddress(url), signIn: isSignInAddress(url) };
    expect(kinds).toEqual({
      console: kind === 'console' || kind === 'addedConsole',
      signIn: kind === 'signIn' || kind === 'addedSignIn',
    });
    // What the banner has to know of reaches it; where it runs beside that, it ends at once.
    if (kind !== 'neither') expect(runs(banner, address)).toBe(!isAdded);
  });

  it.each([
    ['https://account-intl.huaweicloud.com/usercenter/?locale=en-us#/userindex/customer', true],
    ['https://account.huaweicloud.com/obmgr/#/obmgr/index', true],
    ['https://account.eu.huaweicloud.com/usercenter/', true],
    ['https://console-intl.huaweicloud.com/ecm/?region=ap-southeast-1', false],
    ['https://auth.huaweicloud.com/authui/login.html', false],
    ['https://account.huaweicloud.com.example.org/', false],
    ['http://account.huaweicloud.com/', false],
  ])('the overlay runs at %s: %s', (address, there) => {
    expect(runs(overlay, address)).toBe(there);
    if (there) expect(runs(banner, address)).toBe(true);
  });

  it('of others, however similar, reach no script', () => {
    for (const address of [
      'http://console.huaweicloud.com/',
      'https://console.huaweicloud.com.example.org/',
      'https://example.org/https://console.huaweicloud.com/',
      'https://console-huaweicloud.com/',
    ]) {
      for (const script of SCRIPTS) expect(runs(script, address), address).toBe(false);
    }
  });
});
