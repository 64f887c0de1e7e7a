import { print } from '../core/filter/print.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import type { FilterView } from './filter-view.ts';

/** Tells the background which result list is on the screen, so that *next customer* can go through it. */
export function createShownResults(onError: (error: unknown) => void): (view: FilterView) => void {
  let told = '';
  return ({ showing, settled, filter, sort, language, timeZone }) => {
    if (showing !== 'results' || !settled) return;
    const shown = { filter: print(filter), sort, language, timeZone };
    const text = JSON.stringify(shown);
    if (text === told) return;
    told = text;
    sendDirectory('directory.show', shown).catch(onError);
  };
}
