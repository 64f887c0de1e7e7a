import type { Truth } from '../core/filter/truth.ts';
import type { CustomerRow, ListReading } from '../pages/customer-list/read.ts';
import { insertionPoint, listRegion } from '../pages/customer-list/region.ts';

import { shadowMount } from '../ui/shadow-mount.ts';

import type { FilterActions, FilterView } from './filter-view.ts';
import { Overlay } from './Overlay.tsx';
import { overlaySheet } from './overlay-sheet.ts';

const NAME = 'behalf-overlay';
const DIMMED = '0.35';

/** Our bar and result list in the page: above the native list, or in its place. */
export interface Place {
  /** The list is (still) there, or `null`. */
  list(list: ListReading | null): void;
  draw(view: FilterView, actions: FilterActions): void;
  readonly host: HTMLElement;
}

export function createPlace(judge: (row: CustomerRow) => Truth | null, signal: AbortSignal): Place {
  const mount = shadowMount(NAME, overlaySheet());
  const { host } = mount;
  let region: HTMLElement | null = null;
  let hidden: { readonly element: HTMLElement; readonly display: string } | null = null;
  let dimmed = new Map<HTMLElement, string>();

  const unhide = (): void => {
    if (hidden === null) return;
    hidden.element.style.removeProperty('display');
    if (hidden.display !== '') hidden.element.style.display = hidden.display;
    hidden = null;
  };

  const hide = (): void => {
    if (region === null || hidden?.element === region) return;
    unhide();
    hidden = { element: region, display: region.style.display };
    region.style.setProperty('display', 'none', 'important');
  };

  /** Rows that surely do not match step back; the Operation cell does not: its button must be plainly visible. */
  const dim = (list: ListReading | null): void => {
    const wanted = new Set<HTMLElement>();
    for (const row of list?.rows ?? []) {
      if (judge(row) !== 'false') continue;
      for (const cell of row.cells) {
        if (cell !== undefined && cell !== row.operation && !cell.contains(row.operation)) wanted.add(cell);
      }
    }
    for (const [cell, before] of dimmed) if (!wanted.has(cell)) cell.style.opacity = before;
    const now = new Map<HTMLElement, string>();
    for (const cell of wanted) {
      now.set(cell, dimmed.get(cell) ?? cell.style.opacity);
      if (cell.style.opacity !== DIMMED) cell.style.opacity = DIMMED;
    }
    dimmed = now;
  };

  let last: ListReading | null = null;
  signal.addEventListener('abort', () => {
    unhide();
    dim(null);
    mount.remove();
  });

  return {
    host,
    list: (list) => {
      last = list;
      if (list === null) {
        // Hidden by us it cannot be read; gone from the page it is somebody else's page now.
        if (hidden !== null && !hidden.element.isConnected) unhide();
        if (region !== null && !region.isConnected) {
          region = null;
          host.remove();
        }
        return;
      }
      region = listRegion(list);
      const { parent, before } = insertionPoint(list);
      const isThere = host.parentElement === parent && host.nextElementSibling === before;
      if (!isThere && before !== host) {
        for (const old of document.querySelectorAll(NAME)) if (old !== host) old.remove();
        parent.insertBefore(host, before);
      }
    },
    draw: (view, actions) => {
      const { answer } = view;
      const set = (name: string, value: string): void => {
        if (host.dataset[name] !== value) host.dataset[name] = value;
      };
      set('settled', String(view.settled));
      set('matched', String(answer?.matched ?? 0));
      set('undecided', String(answer?.undecided ?? 0));
      set('read', String(answer?.read ?? 0));
      set('total', String(answer?.total ?? 0));
      set('showing', view.showing);
      if (view.showing === 'results') hide();
      else unhide();
      dim(view.showing === 'native' ? last : null);
      mount.render(<Overlay view={view} actions={actions} />);
    },
  };
}
