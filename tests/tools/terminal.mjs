// What the commands say on the terminal, and where the rest goes. Plain JavaScript: runs before anything is installed.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A reason the command cannot go on, already in words for the person at the terminal: shown without a stack. */
export class CannotGoOn extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** One log per step and process, beside the repository rather than in it. */
export function logFile(name) {
  return join(tmpdir(), `behalf-${process.pid}-${name.replaceAll(/[^\w-]+/g, '-')}.log`);
}

export function tail(file, lines) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** What a test run said about its failures; without such a part its last lines. */
export function failures(file) {
  const text = readFileSync(file, 'utf8');
  const start = text.search(/^.*Failed (Tests|Suites) \d+/m);
  return start < 0 ? tail(file, 60) : text.slice(start).trimEnd().split('\n').slice(0, 300).join('\n');
}

/**
 * Runs a program with everything it prints going to `log`.
 * Tools installed in the repository are found by name; variables set to `undefined` are taken out of the environment.
 * Returns the exit status; 127 when the program could not be started.
 */
export function run(command, args, { log, env = {}, shell = false }) {
  const out = openSync(log, 'a');
  const path = [join(ROOT, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  );
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', out, out],
      shell: shell || process.platform === 'win32',
    });
    const end = (status) => {
      closeSync(out);
      resolve(status);
    };
    child.once('error', () => end(127));
    child.once('close', (status) => end(status ?? 1));
  });
}

/** Runs the body of a command; a `CannotGoOn` becomes its sentence and exit status 1. */
export async function command(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
