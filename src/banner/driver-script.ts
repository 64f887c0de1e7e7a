import { describe } from './describe.ts';
import { goBack } from './go-back.ts';
import { hearNote, openNote } from './note-form.ts';
import { drawRare } from './rare-controls.ts';
import { endPlan, forget, goTo } from './rare-requests.ts';
import { fillVeil } from './veil-choices.ts';

// Alone in its file: it shares nothing with the script of every page but the world that both run in.
globalThis.behalfDriver = {
  goBack,
  describe,
  drawRare,
  fillVeil,
  openNote,
  hearNote,
  goTo,
  endPlan,
  forget,
};
