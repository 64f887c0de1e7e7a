import { teachSwitchRole } from '../pages/account-indicator/labels.ts';
import { switchBack } from '../pages/account-indicator/switch-back.ts';
import { describe } from './describe.ts';
import { pointAt } from './pointer.ts';
import { fillVeil } from './veil-choices.ts';

// Alone in its file: it shares nothing with the script of every page but the world that both run in.
globalThis.behalfDriver = { switchBack, teachSwitchRole, pointAt, describe, fillVeil };
