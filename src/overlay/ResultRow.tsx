import { useMemo } from 'preact/hooks';
import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { markingOf } from '../core/label/marking.ts';
import { keyOfId } from '../pages/customer-list/read.ts';
import { CustomerMark, LabelChip } from '../ui/label/CustomerMark.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { Popover } from '../ui/Popover.tsx';
import { labelWords } from '../ui/strings/label.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import { labelledOf, whoIs } from './customer-words.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { OperateButton, obstacleOf } from './OperateButton.tsx';
import { isNumeric, ResultCell } from './ResultCell.tsx';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
  readonly record: DirectoryRecord;
  readonly place: number;
  /** When it came to this place without being asked to: `performance.now()`. */
  readonly arrived: number;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onLabel: () => void;
}

/** Drawn anew when something about it has changed: a key typed in the box is nothing to the rows. */
export function ResultRow(props: Props) {
  const { view, record, place, arrived, isCurrent } = props;
  const { language, columns, timeZone, now, labels, working } = view;
  const status = view.statuses[keyOfId(record.id)];
  return useMemo(
    () => <Row {...props} />,
    [record, place, arrived, isCurrent, language, columns.join(), timeZone, now, labels, working, status],
  );
}

function Row({ view, actions, record, place, arrived, isCurrent, onCurrent, onLabel }: Props) {
  const words = overlayWords(view.language).results;
  const who = whoIs(record);
  const obstacle = obstacleOf(view, record);
  const isPinned = knownValue(record.fields.pinned) === true;
  const account = knownValue(record.fields.account);
  const marking = markingOf(view.labels, labelledOf(record));
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: said in so many words for scripts that look for it.
      role="row"
      data-place={place}
      // The header is the first row.
      aria-rowindex={place + 2}
      aria-label={who}
      tabIndex={isCurrent ? 0 : -1}
      onFocusIn={onCurrent}
      onKeyDown={(event) => {
        // A key held down since the row before is meant for that one.
        if (event.key !== 'Enter' || event.repeat || event.target !== event.currentTarget) return;
        event.preventDefault();
        if (obstacle === null) actions.operate(record, event);
      }}
    >
      <td class="pin">
        <button
          type="button"
          class="plain"
          tabIndex={isCurrent ? 0 : -1}
          aria-pressed={isPinned}
          aria-label={isPinned ? words.unpin(who) : words.pin(who)}
          title={isPinned ? words.unpin(who) : words.pin(who)}
          onClick={() => actions.pin(record, !isPinned)}
        >
          {isPinned ? '★' : '☆'}
        </button>
      </td>
      {view.columns.map((property, at) => (
        <td key={property} class={isNumeric(property) ? 'number' : ''}>
          {at === 0 && (
            <span class="marks">
              <CustomerMark marking={marking} /> <LabelChip marking={marking} />
            </span>
          )}
          <ResultCell record={record} property={property} view={view} />
        </td>
      ))}
      <td class="actions">
        <OperateButton
          view={view}
          actions={actions}
          record={record}
          arrived={arrived}
          tabIndex={isCurrent ? 0 : -1}
        />
        <Popover
          label={words.menu(who)}
          face="⋯"
          buttonClass="plain more"
          boxClass="menu"
          tabIndex={isCurrent ? 0 : -1}
        >
          {(close) => (
            <>
              {obstacle === 'not-offered' && (
                <MenuItem
                  label={rowActionWords(view.language).requestAuthorization}
                  act={(event) => actions.requestAuthorization(record, event)}
                  close={close}
                />
              )}
              <MenuItem
                label={words.details}
                act={(event) => actions.openDetails(record, event)}
                close={close}
              />
              <MenuItem label={labelWords(view.language).edit} act={onLabel} close={close} />
              <MenuItem label={words.copyId} act={() => actions.copy(record.id)} close={close} />
              {account !== null && (
                <MenuItem label={words.copyAccount} act={() => actions.copy(account)} close={close} />
              )}
            </>
          )}
        </Popover>
      </td>
    </tr>
  );
}

/** A place whose record has not arrived yet. */
export function EmptyRow({ view, place }: { readonly view: FilterView; readonly place: number }) {
  return (
    <tr data-place={place} aria-rowindex={place + 2} aria-busy="true" tabIndex={-1}>
      <td colSpan={view.columns.length + 2} class="muted">
        {overlayWords(view.language).results.loading}
      </td>
    </tr>
  );
}
