import { send } from '../platform/messaging.ts';
import type { describe } from './describe.ts';
import type { goBack } from './go-back.ts';
import type { hearNote, openNote } from './note-form.ts';
import type { drawRare } from './rare-controls.ts';
import type { endPlan, forget, goTo } from './rare-requests.ts';
import type { fillVeil } from './veil-choices.ts';

/** What hardly any console page ever needs, and is therefore not in the script of all: rare words and buttons, the veil's choices, the note, driving Switch Role. */
export interface Driver {
  readonly goBack: typeof goBack;
  readonly describe: typeof describe;
  readonly drawRare: typeof drawRare;
  readonly fillVeil: typeof fillVeil;
  readonly openNote: typeof openNote;
  readonly hearNote: typeof hearNote;
  readonly goTo: typeof goTo;
  readonly endPlan: typeof endPlan;
  readonly forget: typeof forget;
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
