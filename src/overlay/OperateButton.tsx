import { useEffect, useRef } from 'preact/hooks';
import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { placeUnder } from '../ui/place-under.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { statusWords } from './status-words.ts';
import type { RowStatus } from './store.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
  readonly record: DirectoryRecord;
}

/** The same button as in the native rows. The event is handed on: the controller looks whether it is the operator's. */
export function OperateButton({ view, actions, record, tabIndex }: Props & { readonly tabIndex: 0 | -1 }) {
  const words = rowActionWords(view.language);
  const status = view.statuses[record.id] ?? null;
  const obstacle = obstacleOf(view, record);
  const reason = obstacle === null ? null : words.disabled[obstacle];
  const isBusy = status?.state === 'busy';
  return (
    <>
      <button
        type="button"
        class="operate"
        tabIndex={tabIndex}
        aria-disabled={reason !== null || isBusy}
        aria-busy={isBusy}
        title={reason ?? undefined}
        onClick={(event) => {
          if (reason === null && !isBusy) actions.operate(record, event);
        }}
      >
        {words.operate}
      </button>
      {status !== null && <StatusNote view={view} actions={actions} record={record} status={status} />}
    </>
  );
}

/** Why the customer cannot be operated on behalf of, as far as it was seen when the record was read. */
export function obstacleOf(view: FilterView, { id, fields }: DirectoryRecord) {
  if (knownValue(fields.type) === 'referral') return 'referral' as const;
  const om = knownValue(fields.om);
  if (om === 'missing') return 'not-offered' as const;
  if (om === 'disabled') return 'item-disabled' as const;
  return view.working !== null && view.working !== id ? ('busy' as const) : null;
}

/** Below the button, in the browser's top layer: the scroller of the list cannot cut it off. */
function StatusNote({ view, actions, record, status }: Props & { readonly status: RowStatus }) {
  const words = rowActionWords(view.language);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = box.current?.previousElementSibling;
    if (!box.current || !button) return undefined;
    if (!box.current.matches(':popover-open')) box.current.showPopover();
    return placeUnder(box.current, button);
  }, [status]);
  const hasFailed = status.state === 'failed';
  return (
    <div
      ref={box}
      class={`popover note ${status.state}`}
      popover="manual"
      role={hasFailed ? 'alert' : 'status'}
    >
      <span>{statusWords(status, words)}</span>
      {status.state !== 'busy' && (
        <span class="choices">
          {hasFailed && status.why !== 'not-offered' && (
            <button type="button" class="small" onClick={(event) => actions.operate(record, event)}>
              {words.tryAgain}
            </button>
          )}
          <button type="button" class="small" onClick={() => actions.dismiss(record)}>
            {words.dismiss}
          </button>
        </span>
      )}
    </div>
  );
}
