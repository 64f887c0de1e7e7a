import type { Truth } from '../core/filter/truth.ts';
import type { CustomerRow, ListReading } from '../pages/customer-list/read.ts';
import { insertionPoint, regionParts } from '../pages/customer-list/region.ts';
import { contains, queryAll } from '../pages/flat-tree.ts';
import { shadowMount } from '../ui/shadow-mount.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { keepFocus } from './kept-focus.ts';
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
  const focus = keepFocus(host, signal);
  /** What the result list stands for: the native list, and its pager where that stands apart. */
  let region: readonly HTMLElement[] = [];
  /** With what `display` was before. */
  const hidden = new Map<HTMLElement, string>();
  let dimmed = new Map<HTMLElement, string>();

  const unhide = (): void => {
    for (const [element, display] of hidden) {
      element.style.removeProperty('display');
      if (display !== '') element.style.display = display;
    }
    hidden.clear();
  };

  const hide = (): void => {
    if (region.length === hidden.size && region.every((element) => hidden.has(element))) return;
    unhide();
    for (const element of region) {
      hidden.set(element, element.style.display);
      element.style.setProperty('display', 'none', 'important');
    }
  };

  /** Rows that surely do not match step back; the Operation cell does not: its button must be plainly visible. */
  const dim = (list: ListReading | null): void => {
    const wanted = new Set<HTMLElement>();
    for (const row of list?.rows ?? []) {
      if (judge(row) !== 'false') continue;
      for (const cell of row.cells) {
        if (cell !== undefined && cell !== row.operation && !contains(cell, row.operation)) wanted.add(cell);
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
        if (region.some((element) => !element.isConnected)) {
          unhide();
          region = [];
          host.remove();
        }
        return;
      }
      region = regionParts(list);
      const { parent, before } = insertionPoint(list, region);
      const isThere = host.parentNode === parent && host.nextElementSibling === before;
      if (!isThere && before !== host) {
        for (const old of queryAll(document, NAME)) if (old !== host) old.remove();
        // In a component of the page it belongs into the same slot.
        host.slot = before.slot;
        focus.around(() => parent.insertBefore(host, before));
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
