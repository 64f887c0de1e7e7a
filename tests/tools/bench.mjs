// `npm run bench`: builds, then runs every measurement in tests/bench in a real Chromium and prints the table for the README.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { buildExtension } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { CannotGoOn, command, logFile, ROOT, run, say, tail } from './terminal.mjs';

const ENTRY = join(ROOT, 'tests', 'bench', 'index.ts');

/** 31 MB that nothing but the bench of the engine needs: not in package.json, so that a fresh clone starts soon. */
const DUCKDB = { name: '@duckdb/duckdb-wasm', version: '1.32.0' };

async function ensureDuckDb() {
  const { name, version } = DUCKDB;
  const installed = join(ROOT, 'node_modules', name, 'package.json');
  if (existsSync(installed) && JSON.parse(readFileSync(installed, 'utf8')).version === version) return;
  const log = logFile('duckdb');
  say(`Installing ${name} …`);
  const status = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`], {
    log,
  });
  if (status !== 0)
    throw new CannotGoOn(`npm could not install ${name}; the last lines of ${log}:\n${tail(log, 30)}`);
}

await command(async () => {
  await ensureDependencies();
  const words = process.argv.slice(2);
  if (words.length === 0 || words.includes('engine')) await ensureDuckDb();
  const chromium = await ensureChromium();
  if (!existsSync(ENTRY))
    throw new CannotGoOn('There is nothing to measure yet: tests/bench/index.ts is missing.');
  await buildExtension();
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...words], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, BEHALF_CHROMIUM: chromium },
  });
  process.exitCode = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
});
