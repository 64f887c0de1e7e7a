// `npm run bench`: builds, then runs every measurement in tests/bench in a real Chromium and prints the table for the README.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { buildExtension } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { CannotGoOn, command, ROOT } from './terminal.mjs';

const ENTRY = join(ROOT, 'tests', 'bench', 'index.ts');

await command(async () => {
  await ensureDependencies();
  const chromium = await ensureChromium();
  if (!existsSync(ENTRY))
    throw new CannotGoOn('There is nothing to measure yet: tests/bench/index.ts is missing.');
  await buildExtension();
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, BEHALF_CHROMIUM: chromium },
  });
  process.exitCode = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
});
