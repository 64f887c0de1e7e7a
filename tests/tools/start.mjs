// `npm start`: installs what is missing, builds, and shows the extension on the stand-in console in a real browser.
// `npm start -- --tour`, or no display: the same, headless, as a narrated tour with screenshots in tour/.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureAnyBrowser, ensureChineseFont } from './browsers.mjs';
import { buildExtension } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { command, ROOT } from './terminal.mjs';

await command(async () => {
  await ensureDependencies();
  const { browser, path } = await ensureAnyBrowser();
  await ensureChineseFont();
  await buildExtension();
  const script = join(ROOT, 'tests', 'tools', 'start.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, browser, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, [browser === 'firefox' ? 'BEHALF_FIREFOX' : 'BEHALF_CHROMIUM']: path },
  });
  // Ctrl+C reaches the child too, which closes the browser; it decides when all is over.
  process.on('SIGINT', () => undefined);
  process.exitCode = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
});
