import { vi } from 'vitest';
import { parse } from '../../src/core/filter/parse.ts';
import { isProblem } from '../../src/core/filter/parsed.ts';
import { print } from '../../src/core/filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../../src/core/filter/vocabulary.ts';
import type { FilterActions, FilterView } from '../../src/overlay/filter-view.ts';
import { Overlay } from '../../src/overlay/Overlay.tsx';
import { overlaySheet } from '../../src/overlay/overlay-sheet.ts';
import { shadowMount } from '../../src/ui/shadow-mount.ts';

type Spies = { readonly [A in keyof FilterActions]: ReturnType<typeof vi.fn<FilterActions[A]>> };

/** The overlay in the document, with as much of a controller as keeps box, chips and builder one filter. */
export interface Drawn {
  readonly root: ShadowRoot;
  readonly actions: Spies;
  readonly view: () => FilterView;
  readonly change: (more: Partial<FilterView>) => void;
  readonly remove: () => void;
}

export function drawOverlay(start: FilterView): Drawn {
  const mount = shadowMount('behalf-overlay', overlaySheet());
  document.body.append(mount.host);
  let view = start;
  const draw = (): void => mount.render(<Overlay view={view} actions={actions} />);
  const change = (more: Partial<FilterView>): void => {
    view = { ...view, ...more };
    draw();
  };
  const noop = () => undefined;
  const actions: Spies = {
    type: vi.fn((text) => {
      const parsed = parse(text, CUSTOMER_VOCABULARY);
      change(parsed.ok ? { text, filter: parsed.filter, problem: null } : { text, problem: parsed.problem });
    }),
    setFilter: vi.fn((filter) => {
      if (!isProblem(filter)) change({ filter, text: print(filter), problem: null });
    }),
    values: vi.fn(async () => []),
    watchSpreads: vi.fn(noop),
    changeLabel: vi.fn(async () => ({ problem: null, where: 'sync' as const })),
    show: vi.fn((showing) => change({ showing })),
    ...spies(
      'undo',
      'redo',
      'sort',
      'chooseColumns',
      'window',
      'readAll',
      'stopReading',
      'setIncludeHidden',
      'showColumn',
      'hideColumn',
      'operate',
      'requestAuthorization',
      'openDetails',
      'lookAgain',
      'dismiss',
      'pin',
      'copy',
      'share',
      'exportCsv',
      'apply',
      'saveSearch',
      'saveSearchAs',
      'resetSearch',
      'renameSearch',
      'moveSearch',
      'removeSearch',
      'undoRemove',
      'hideSearch',
      'showSearch',
      'chooseDefault',
      'dismissNotice',
    ),
  };
  draw();
  const root = mount.host.shadowRoot;
  if (root === null) throw new Error('no shadow root');
  return { root, actions, view: () => view, change, remove: mount.remove };
}

function spies<A extends keyof FilterActions>(...names: readonly A[]): Pick<Spies, A> {
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as Pick<Spies, A>;
}
