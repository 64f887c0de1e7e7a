// Builds both targets, quietly.
import { CannotGoOn, logFile, run, say, seconds, tail } from './terminal.mjs';

export async function buildExtension() {
  const started = Date.now();
  const log = logFile('build');
  const status = await run('npm', ['run', 'build'], { log, env: { NODE_ENV: undefined } });
  if (status !== 0) throw new CannotGoOn(`The build failed; the last lines of ${log}:\n${tail(log, 30)}`);
  say(`Built dist/chrome and dist/firefox in ${seconds(Date.now() - started)}.`);
}
