import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { dialogDone } from '../pages/customer-list/dialog.ts';
import { hideColumn, showColumn } from '../pages/customer-list/mask.ts';
import type { OperateOutcome } from '../pages/customer-list/operate.ts';
import { keyOfId } from '../pages/customer-list/read.ts';
import { drive } from './drive.ts';
import type { FilterStore } from './filter-store.ts';
import type { FilterActions, Notice } from './filter-view.ts';
import type { Seen } from './guard.ts';
import { isMeant } from './is-meant.ts';
import type { KeptList } from './kept-list.ts';
import { locate } from './locate.ts';
import { openDetails } from './open-details.ts';
import type { Operation } from './operation.ts';
import { type OverlayStore, setRow } from './store.ts';

/** Milliseconds that the console may take to show a column. */
const COLUMN_LIMIT = 10_000;

interface Context {
  readonly store: FilterStore;
  readonly overlay: OverlayStore;
  readonly operation: Operation;
  readonly kept: KeptList;
  readonly host: () => HTMLElement;
  readonly say: (notice: Notice | null) => void;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

type NativeActions = Pick<
  FilterActions,
  'operate' | 'requestAuthorization' | 'openDetails' | 'dismiss' | 'lookAgain' | 'showColumn' | 'hideColumn'
>;

/** What results and bar have the native list do. */
export function createNativeActions(context: Context): NativeActions {
  const { store, overlay, operation, kept, host, say, signal, onError } = context;

  const work = (run: () => Promise<void>): void => void drive(store, run).catch(onError);

  const bring = (record: DirectoryRecord): Promise<boolean> =>
    locate(
      { id: record.id, list: knownValue(record.fields.list) },
      (step) => say({ kind: 'locating', id: record.id, step }),
      signal,
    );

  const workInList = (run: () => Promise<void>): void => void kept.around(run).catch(onError);

  const actOn = (
    record: DirectoryRecord,
    event: Event,
    act: (key: string, locate: () => Promise<boolean>) => Promise<OperateOutcome | null>,
  ): void => {
    if (!isMeant(event, host())) return;
    const key = keyOfId(record.id);
    workInList(async () => {
      const outcome = await act(key, async () => {
        const found = await bring(record);
        say(null);
        return found;
      });
      if (outcome?.state === 'at-dialog') {
        await dialogDone(signal);
        // What was said of the dialog is over with it.
        setRow(overlay, key, null);
      }
    });
  };

  return {
    operate: (record, event) =>
      actOn(record, event, (key, locate) =>
        operation.operate(key, { by: 'result', locate, customer: seenIn(record) }),
      ),
    requestAuthorization: (record, event) => actOn(record, event, operation.requestAuthorization),
    openDetails: (record, event) => {
      if (!isMeant(event, host())) return;
      workInList(async () => {
        const found = await bring(record);
        say(found ? null : { kind: 'not-located', id: record.id });
        if (found) openDetails(record.id);
      });
    },
    lookAgain: (record) => setRow(overlay, keyOfId(record.id), { state: 'changed' }),
    dismiss: (record) => setRow(overlay, keyOfId(record.id), null),
    showColumn: (property) =>
      work(async () => {
        if ((await showColumn(property, { signal, limit: COLUMN_LIMIT })) !== 'done') return;
        store.setState({ shownColumns: [...store.getState().shownColumns, property] });
      }),
    hideColumn: (property) =>
      work(async () => {
        await hideColumn(property, { signal, limit: COLUMN_LIMIT });
        const { shownColumns } = store.getState();
        store.setState({ shownColumns: shownColumns.filter((one) => one !== property) });
      }),
  };
}

function seenIn({ id, fields: { account, name, tag } }: DirectoryRecord): Seen {
  return {
    id,
    account: knownValue(account),
    name: knownValue(name),
    masks: [],
    tags: tag?.state === 'known' ? (tag.value ?? []) : null,
  };
}
