// Where browsers are found: an override, then the search path, then the usual places of each system.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const CHROMIUM_COMMANDS = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'google-chrome-for-testing',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The copies that puppeteer and playwright keep of Chrome for Testing and Chromium, newest first. */
function cached(folder, inner) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => inner.map((path) => join(folder, version, path)));
}

function macApps(names, home) {
  return names.flatMap(([app, program]) =>
    ['/Applications', join(home, 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', program),
    ),
  );
}

function windowsPrograms(paths, env) {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
  return paths.flatMap((path) => roots.map((root) => join(root, ...path)));
}

/** Every place a browser of the Chromium family may be, best first: unbranded builds before branded ones. */
export function chromiumPlaces({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'darwin')
    return [
      ...macApps(
        [
          ['Chromium', 'Chromium'],
          ['Google Chrome for Testing', 'Google Chrome for Testing'],
          ['Microsoft Edge', 'Microsoft Edge'],
          ['Google Chrome', 'Google Chrome'],
        ],
        home,
      ),
      ...onPath(CHROMIUM_COMMANDS, env),
    ];
  if (platform === 'win32')
    return windowsPrograms(
      [
        ['Chromium', 'Application', 'chrome.exe'],
        ['Google', 'Chrome for Testing', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ],
      env,
    );
  return [
    ...onPath(CHROMIUM_COMMANDS.slice(0, 4), env),
    '/snap/bin/chromium',
    ...cached(join(home, '.cache', 'puppeteer', 'chrome'), ['chrome-linux64/chrome']),
    ...cached(join(home, '.cache', 'ms-playwright'), ['chrome-linux/chrome', 'chrome-linux64/chrome']),
    ...onPath(CHROMIUM_COMMANDS.slice(4), env),
    '/opt/microsoft/msedge/msedge',
    '/opt/google/chrome/chrome',
  ];
}

export function firefoxPlaces({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'darwin')
    return macApps(
      [
        ['Firefox', 'firefox'],
        ['Firefox Developer Edition', 'firefox'],
      ],
      home,
    );
  if (platform === 'win32')
    return windowsPrograms(
      [
        ['Mozilla Firefox', 'firefox.exe'],
        ['Firefox Developer Edition', 'firefox.exe'],
      ],
      env,
    );
  return [...onPath(FIREFOX_COMMANDS, env), '/snap/bin/firefox', '/opt/firefox/firefox'];
}

export function isFirefox(file) {
  return /firefox|librewolf/i.test(file.split(/[\\/]/).at(-1) ?? '');
}
