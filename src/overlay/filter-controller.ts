import type { Language } from '../core/customer/language.ts';
import type { CustomerRecord } from '../core/customer/record.ts';
import { evaluate } from '../core/filter/evaluate.ts';
import { isEverything } from '../core/filter/filter.ts';
import { change, redo, undo } from '../core/filter/history.ts';
import { parse } from '../core/filter/parse.ts';
import { print } from '../core/filter/print.ts';
import { resolve } from '../core/filter/resolve.ts';
import type { Truth } from '../core/filter/truth.ts';
import { CUSTOMER_VOCABULARY } from '../core/filter/vocabulary.ts';
import { filterIn, withFilter } from '../core/saved-search/link.ts';
import { maskedColumns } from '../pages/customer-list/mask.ts';
import type { ListReading } from '../pages/customer-list/read.ts';
import { readTabs } from '../pages/customer-list/tabs.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import type { Jar } from '../platform/jar.ts';
import { send } from '../platform/messaging.ts';
import { saveFile } from '../ui/save-file.ts';
import { createAsking } from './asking.ts';
import type { FilterState, FilterStore } from './filter-store.ts';
import type { FilterActions, FilterView, Notice } from './filter-view.ts';
import type { KeptList } from './kept-list.ts';
import { createNativeActions } from './native-actions.ts';
import type { Operation } from './operation.ts';
import { createReadingAll } from './reading-all.ts';
import { resultColumns } from './result-columns.ts';
import { createSearching } from './searching.ts';
import type { OverlayStore } from './store.ts';

export interface FilterController {
  readonly actions: FilterActions;
  view(): FilterView;
  /** What the filter says of a record of the page, `null` without a filter. */
  judge(record: CustomerRecord): Truth | null;
  /** The native list was read. */
  list(list: ListReading): void;
  /** The directory has changed. */
  renew(): void;
  start(): void;
}

interface Context {
  readonly jar: Jar;
  readonly store: FilterStore;
  readonly overlay: OverlayStore;
  readonly operation: Operation;
  readonly kept: KeptList;
  readonly language: () => Language;
  readonly host: () => HTMLElement;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** The one place where box, chips, results, saved searches and the native list meet. */
export function createFilterController(context: Context): FilterController {
  const { jar, store, overlay, operation, kept, language, host, signal, onError } = context;
  const asking = createAsking(store, { language, signal });
  const say = (notice: Notice | null): void => store.setState({ notice });

  const shownColumns = (): FilterView['columns'] => {
    const { chosenColumns, answer } = store.getState();
    return resultColumns(chosenColumns, answer !== null && answer.unnamed > 0);
  };

  const setText = (text: string, replace = false): void => {
    const { history } = store.getState();
    apply(change(history, text, { replace }));
  };

  /** The last good filter stays while the text cannot be read. */
  const apply = (history: ReturnType<typeof undo<string>>): void => {
    const parsed = parse(history.present, CUSTOMER_VOCABULARY);
    if (!parsed.ok) {
      store.setState({ history, problem: parsed.problem, settled: false });
      return;
    }
    store.setState({ history, problem: null, filter: parsed.filter, settled: false });
    asking.renew();
  };

  const readingAll = createReadingAll({ jar, store, signal, onError, renew: () => asking.renew() });
  const searching = createSearching(
    store,
    ({ filter, sort }) => {
      store.setState({ sort });
      setText(filter);
    },
    signal,
    onError,
  );

  const actions: FilterActions = {
    ...searching.actions,
    ...createNativeActions({ store, overlay, operation, kept, host, say, signal, onError }),
    type: (text, { replace = false } = {}) => setText(text, replace),
    setFilter: (filter) => setText(print(filter)),
    undo: () => apply(undo(store.getState().history)),
    redo: () => apply(redo(store.getState().history)),
    sort: (sort) => {
      store.setState({ sort, settled: false });
      asking.renew();
    },
    chooseColumns: (columns) => {
      store.setState({ chosenColumns: columns });
      send('settings.change', { key: 'columns', value: columns }).catch(onError);
    },
    show: (what) => store.setState({ prefersNative: what === 'native' }),
    window: asking.window,
    values: (property, typed) => sendDirectory('directory.values', { property, typed }),
    watchSpreads: asking.watchSpreads,
    readAll: readingAll.start,
    stopReading: readingAll.stop,
    setIncludeHidden: (include) => {
      store.setState({ includeHidden: include });
      send('settings.change', { key: 'includeHidden', value: include }).catch(onError);
    },
    pin: (record, pinned) => {
      sendDirectory('directory.pin', { id: record.id, pinned })
        .then(() => asking.renew())
        .catch(onError);
    },
    changeLabel: (change) => sendDirectory('labels.change', change),
    copy: (text) => {
      navigator.clipboard.writeText(text).then(() => say({ kind: 'copied' }), onError);
    },
    share: () => {
      if (!store.getState().mayShare) return;
      const url = new URL(location.href);
      url.hash = withFilter(url.hash, print(store.getState().filter));
      navigator.clipboard.writeText(url.href).then(() => say({ kind: 'link-copied' }), onError);
    },
    exportCsv: () => {
      const { filter, sort, timeZone, answer } = store.getState();
      sendDirectory('directory.export', {
        filter: print(filter),
        sort,
        columns: shownColumns(),
        language: language(),
        timeZone,
      })
        .then((csv) => {
          // The mark tells spreadsheet programs that the file is UTF-8.
          saveFile(`\ufeff${csv}`, 'behalf-customers.csv', 'text/csv');
          say({ kind: 'exported', rows: answer?.matched ?? 0 });
        })
        .catch((error: unknown) => say({ kind: 'failed', detail: String(error) }));
    },
    dismissNotice: () => say(null),
  };

  return {
    actions,
    view: () => {
      const state = store.getState();
      const { rows, working, settings } = overlay.getState();
      const complete = isComplete(state);
      // The native list stays until there is something to put in its place.
      const { filter, answered } = state;
      const hasResults = answered !== null && !isEverything(filter) && !isEverything(answered.filter);
      const showing =
        hasResults && complete && !state.prefersNative && state.drivers === 0 ? 'results' : 'native';
      return {
        ...state,
        language: language(),
        density: settings.density,
        text: state.history.present,
        canUndo: state.history.past.length > 0,
        canRedo: state.history.future.length > 0,
        columns: shownColumns(),
        complete,
        showing,
        statuses: rows,
        working,
      };
    },
    judge: (record) => {
      const { filter, timeZone } = store.getState();
      return isEverything(filter) ? null : evaluate(resolve(filter, Date.now(), timeZone), record);
    },
    list: (list) => {
      const masked = maskedColumns(list);
      if (masked.join() !== store.getState().maskedColumns.join()) store.setState({ maskedColumns: masked });
      const hasNoIds = list.rows.length > 0 && list.rows.every(({ ref }) => ref.id === null);
      if (hasNoIds !== store.getState().hasNoIds) store.setState({ hasNoIds });
      const tabs = readTabs().map((tab) => tab.list);
      if (tabs.join() !== store.getState().tabs?.join()) store.setState({ tabs });
      readingAll.seen();
    },
    renew: () => asking.renew(),
    start: () => {
      const openLink = (): void => {
        const linked = filterIn(location.hash);
        if (linked === null || linked === store.getState().history.present) return;
        setText(linked);
        say({ kind: 'from-link' });
      };
      store.subscribe(({ answer }, before) => {
        if (answer !== before.answer) searching.count();
      });
      asking.renew();
      openLink();
      addEventListener('hashchange', openLink, { signal });
      searching.start().catch(onError);
    },
  };
}

/** Every list that the page has a tab for was read to its end. */
function isComplete({ answer, tabs }: FilterState): boolean {
  if (answer === null || tabs === null || answer.lists.length === 0) return false;
  return (
    answer.lists.every(({ complete }) => complete) &&
    tabs.every((tab) => answer.lists.some(({ list }) => list === tab))
  );
}
