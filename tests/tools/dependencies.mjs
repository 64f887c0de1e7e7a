// Makes node_modules what the lock file says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn, logFile, ROOT, run, say, seconds, tail } from './terminal.mjs';

/**
 * Packages of the lock file that are not installed in that version.
 * Compared by content, not by time: a checkout gives every file a new time.
 * Optional packages are those of other platforms, so they may be missing.
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.link)
    .filter(([path, entry]) => installed.packages[path]?.version !== entry.version)
    .map(([path]) => path);
}

function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  return (
    existsSync(join(ROOT, record)) &&
    missingPackages(readJson('package-lock.json'), readJson(record)).length === 0
  );
}

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new CannotGoOn(`Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org).`);
}

export async function ensureDependencies() {
  checkNode();
  if (isInstalled()) return;
  const started = Date.now();
  const log = logFile('npm-ci');
  say('Installing the packages of package-lock.json …');
  const flags = ['--include=dev', '--no-audit', '--no-fund'];
  // A lock file knows only the platforms its author's registry had: npm ci then refuses, where npm install adds what is missing.
  const status =
    (await run('npm', ['ci', ...flags], { log })) &&
    (await run('npm', ['install', '--no-save', ...flags], { log }));
  if (status !== 0)
    throw new CannotGoOn(`npm could not install; the last lines of ${log}:\n${tail(log, 30)}`);
  say(`Installed in ${seconds(Date.now() - started)}.`);
}
