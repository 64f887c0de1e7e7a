// Finds the browsers, and installs Debian's where that is possible. Never skips in silence.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromiumPlaces, firefoxPlaces, isFirefox } from './browser-places.mjs';
import { CannotGoOn, logFile, run, say, seconds, tail } from './terminal.mjs';

const CHROMIUM = {
  name: 'Chromium',
  variable: 'BEHALF_BROWSER',
  packages: ['chromium', 'chromium-browser'],
  advice: 'Install Chromium, Chrome for Testing or Edge (Debian: apt-get install chromium)',
};
const FIREFOX = {
  name: 'Firefox',
  variable: 'BEHALF_FIREFOX',
  packages: ['firefox-esr', 'firefox'],
  advice: 'Install Firefox (Debian: apt-get install firefox-esr)',
};
const FONT_PACKAGE = 'fonts-noto-cjk';

function override(variable) {
  const file = process.env[variable];
  if (!file || existsSync(file)) return file || null;
  throw new CannotGoOn(`${variable} names ${file}, which does not exist.`);
}

/** `BEHALF_BROWSER` may name either kind. */
function wished(kind) {
  const file = override('BEHALF_BROWSER');
  return file && isFirefox(file) === (kind === 'firefox') ? file : null;
}

/** The path of a browser of the Chromium family, or `null`. */
export function findChromium() {
  return wished('chromium') ?? chromiumPlaces().find((file) => existsSync(file)) ?? null;
}

/** The path of Firefox, or `null`. */
export function findFirefox() {
  return (
    override('BEHALF_FIREFOX') ??
    wished('firefox') ??
    firefoxPlaces().find((file) => existsSync(file)) ??
    null
  );
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

let listsUpdated = false;

async function apt(args, log) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...args], { log, env });
}

/** Installs the first of `packages` that can be had; says what failed otherwise. */
async function install(what, packages) {
  const started = Date.now();
  const log = logFile(`apt-${packages[0]}`);
  say(`Installing ${what} (apt-get install ${packages[0]}) …`);
  if (!listsUpdated) await apt(['update'], log);
  listsUpdated = true;
  for (const name of packages) {
    if ((await apt(['install', '-y', '--no-install-recommends', name], log)) !== 0) continue;
    say(`Installed ${name} in ${seconds(Date.now() - started)}.`);
    return;
  }
  throw new CannotGoOn(`${what} could not be installed (apt-get install ${packages[0]}):\n${tail(log, 15)}`);
}

async function ensure(browser, find) {
  const found = find();
  if (found) return found;
  if (canInstall()) await install(browser.name, browser.packages);
  const installed = find();
  if (installed) return installed;
  throw new CannotGoOn(
    `No ${browser.name} was found. ${browser.advice}, or set ${browser.variable} to its path.`,
  );
}

export function ensureChromium() {
  return ensure(CHROMIUM, findChromium);
}

export function ensureFirefox() {
  return ensure(FIREFOX, findFirefox);
}

/** `npm start` is content with either; a Chromium is preferred, and installed when there is neither. */
export async function ensureAnyBrowser() {
  if (wished('firefox')) return { browser: 'firefox', path: await ensureFirefox() };
  const chromium = findChromium();
  if (chromium) return { browser: 'chromium', path: chromium };
  const firefox = findFirefox();
  if (firefox) return { browser: 'firefox', path: firefox };
  return { browser: 'chromium', path: await ensureChromium() };
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false; // no fontconfig: no fonts either
  }
}

/** Without such a font Chinese pages are drawn as boxes: nothing breaks, but no screenshot can be read. */
export async function ensureChineseFont() {
  if (hasChineseFont()) return;
  if (canInstall()) await install('a Chinese font', [FONT_PACKAGE]);
  else
    say(
      `No Chinese font is installed: Chinese text will be drawn as boxes (Debian: apt-get install ${FONT_PACKAGE}).`,
    );
}
