import type { teachSwitchRole } from '../pages/account-indicator/labels.ts';
import type { switchBack } from '../pages/account-indicator/switch-back.ts';
import { send } from '../platform/messaging.ts';
import type { describe } from './describe.ts';
import type { pointAt } from './pointer.ts';
import type { fillVeil } from './veil-choices.ts';

/** What hardly any console page ever needs, and is therefore not in the script of all: rare words, the veil's choices, driving Switch Role. */
export interface Driver {
  readonly switchBack: typeof switchBack;
  readonly teachSwitchRole: typeof teachSwitchRole;
  readonly pointAt: typeof pointAt;
  readonly describe: typeof describe;
  readonly fillVeil: typeof fillVeil;
}

declare global {
  /** Of the extension's own world; pages do not see it. */
  var behalfDriver: Driver | undefined;
}

/** Has the background put the driver into this page, once. */
export async function loadDriver(): Promise<Driver> {
  if (globalThis.behalfDriver === undefined) await send('switch.load', null);
  const driver = globalThis.behalfDriver;
  if (driver === undefined) throw new Error('the driver did not come');
  return driver;
}
