import type { teachSwitchRole } from '../pages/account-indicator/labels.ts';
import type { switchBack } from '../pages/account-indicator/switch-back.ts';
import { send } from '../platform/messaging.ts';
import type { pointAt } from './pointer.ts';

/** What drives the page's own controls. Hardly any console page ever needs it, so it is not in the script of all. */
export interface Driver {
  readonly switchBack: typeof switchBack;
  readonly teachSwitchRole: typeof teachSwitchRole;
  readonly pointAt: typeof pointAt;
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
