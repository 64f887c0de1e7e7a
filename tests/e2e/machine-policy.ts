import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { executable } from './chromium.ts';

/** Where browsers of the Chromium family read what an administrator of a Linux machine decided. */
const FOLDERS = [
  [/chromium/i, '/etc/chromium'],
  [/edge/i, '/etc/opt/edge'],
  [/testing/i, '/etc/opt/chrome_for_testing'],
  [/chrome/i, '/etc/opt/chrome'],
] as const;

export interface MachinePolicy {
  /** The browser sees it by itself within seconds. */
  decide(policy: object): void;
  withdraw(): void;
}

/** Only an administrator may say what counts on a machine. */
export const IS_ADMINISTRATOR = process.platform === 'linux' && process.getuid?.() === 0;

/** For one extension, by its id: nobody else's browser on this machine is touched. */
export function machinePolicy(extension: string): MachinePolicy {
  const [, root] = FOLDERS.find(([name]) => name.test(executable())) ?? FOLDERS[0];
  const folder = `${root}/policies/managed`;
  const file = `${folder}/behalf-test-${process.pid}.json`;
  return {
    decide(policy) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extension]: policy } } }));
    },
    withdraw: () => rmSync(file, { force: true }),
  };
}
