import { type CustomerRow, keyOf, type ListReading } from './read.ts';
import { offerOf } from './row-actions.ts';

export const ROW_ACTION = 'behalf-row-action';

/** Why the button of a row cannot be pressed. */
export type Obstacle = 'referral' | 'no-key' | 'not-offered' | 'item-disabled' | 'no-operation';

export interface RowSlot {
  readonly row: CustomerRow;
  /** The operation cell of the row, where our button stands. */
  readonly cell: HTMLElement;
  readonly key: string | null;
  readonly obstacle: Obstacle | null;
  readonly mayRequestAuthorization: boolean;
}

/** Where the buttons of a list belong, with what the page tells about each beforehand. */
export function rowSlots(list: ListReading): RowSlot[] {
  return list.rows.flatMap((row) => {
    const cell = row.operation;
    if (cell === null) return [];
    const key = keyOf(row, list.rows);
    return [{ row, cell, key, ...judgeRow(row, cell, key) }];
  });
}

const REFERRAL = /referral|agent|顾问|顧問/i;

function judgeRow(
  row: CustomerRow,
  cell: HTMLElement,
  key: string | null,
): { obstacle: Obstacle | null; mayRequestAuthorization: boolean } {
  const offer = offerOf(cell, 'operate').state;
  const isReferral = REFERRAL.test(row.texts.get('type') ?? '');
  const obstacle = isReferral
    ? 'referral'
    : key === null
      ? 'no-key'
      : offer === 'missing'
        ? 'not-offered'
        : offer === 'disabled'
          ? 'item-disabled'
          : null;
  const mayRequest = obstacle !== null && obstacle !== 'no-key' && !isReferral;
  return {
    obstacle,
    mayRequestAuthorization: mayRequest && offerOf(cell, 'request-authorization').state === 'inline',
  };
}
