import { useRef } from 'preact/hooks';
import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { keyOfId } from '../pages/customer-list/read.ts';
import { isByPointer } from '../ui/deliberate.ts';
import { placeUnder } from '../ui/place-under.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { TOO_SOON } from './row-positions.ts';
import { StatusNote } from './StatusNote.tsx';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
  readonly record: DirectoryRecord;
  /** When the row came to where it stands without being asked to: `performance.now()`. */
  readonly arrived: number;
  readonly tabIndex: 0 | -1;
}

/** The same button as in the native rows. The event is handed on: the controller looks whether it is the operator's. */
export function OperateButton({ view, actions, record, arrived, tabIndex }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isMeant = useRef(false);
  const words = rowActionWords(view.language);
  const status = view.statuses[keyOfId(record.id)] ?? null;
  const obstacle = obstacleOf(view, record);
  const reason = obstacle === null ? null : words.disabled[obstacle];
  const isBusy = status?.state === 'busy';
  return (
    <>
      <button
        ref={button}
        type="button"
        class="operate"
        tabIndex={tabIndex}
        aria-disabled={reason !== null || isBusy}
        aria-busy={isBusy}
        title={reason ?? undefined}
        onPointerDown={() => {
          isMeant.current = performance.now() - arrived >= TOO_SOON;
        }}
        onClick={(event) => {
          if (reason !== null || isBusy) return;
          if (isByPointer(event) && !isMeant.current) actions.lookAgain(record);
          else actions.operate(record, event);
        }}
      >
        {words.operate}
      </button>
      {status !== null && (
        <StatusNote
          status={status}
          text={words}
          place={(note) => placeUnder(note, button.current ?? note)}
          onTryAgain={(event) => actions.operate(record, event)}
          onRequestAuthorization={(event) => actions.requestAuthorization(record, event)}
          onDismiss={() => actions.dismiss(record)}
        />
      )}
    </>
  );
}

/** Why the customer cannot be operated on behalf of, as far as it was seen when the record was read or just now. */
export function obstacleOf({ statuses, working }: FilterView, { id, fields }: DirectoryRecord) {
  const key = keyOfId(id);
  const status = statuses[key];
  if (knownValue(fields.type) === 'referral') return 'referral' as const;
  const om = knownValue(fields.om);
  if (om === 'missing' || (status?.state === 'failed' && status.why === 'not-offered'))
    return 'not-offered' as const;
  if (om === 'disabled') return 'item-disabled' as const;
  return working !== null && working !== key ? ('busy' as const) : null;
}
