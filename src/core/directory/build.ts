import type { Field } from '../customer/field.ts';
import { PROPERTIES } from '../customer/properties.ts';
import type { CustomerRecord, PropertyKey } from '../customer/record.ts';
import { fold } from '../filter/fold.ts';
import { addBit, type Bits, noBits } from './bits.ts';
import { buildColumn } from './column-builder.ts';
import type { Column, DirectoryIndex, States } from './columns.ts';
import { buildIdTable } from './id-table.ts';
import type { DirectoryRecord } from './merge.ts';

/**
 * Builds the index of `records`, whose IDs are distinct (see `update.ts` for pages that repeat them). Yields every few
 * milliseconds: on a thread that must stay responsive the caller pauses there, elsewhere it uses `finish`.
 *
 * Not kept apart: minus zero and zero, `NaN` and "no value", and an ID field that differs from the record's ID.
 */
export function* build(records: readonly DirectoryRecord[]): Generator<void, DirectoryIndex> {
  const count = records.length;
  const columns: { [K in PropertyKey]?: Column } = {};
  for (const { key, kind } of PROPERTIES) {
    const fieldAt =
      key === 'id'
        ? (row: number): Field<unknown> => ({ state: 'known', value: records[row]?.id ?? '' })
        : (row: number): Field<unknown> | undefined => records[row]?.fields[key];
    const column = yield* buildColumn(kind, count, fieldAt);
    if (column) columns[key] = column;
  }
  const ids = buildIdTable(records.map((record) => fold(record.id)));
  yield;
  const kept = records.some((record) => record.keptFrom !== undefined);
  return {
    count,
    columns,
    ids,
    idField: idStates(records),
    readAt: Float64Array.from(records, (record) => record.readAt),
    keptFrom: kept ? Float64Array.from(records, (record) => record.keptFrom ?? Number.NaN) : undefined,
  };
}

/** Runs a build to its end without a pause: for a worker, a test, or few records. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function idStates(records: readonly CustomerRecord[]): States {
  const bits: { masked: Bits | undefined; absent: Bits | undefined } = {
    masked: undefined,
    absent: undefined,
  };
  for (const [row, record] of records.entries()) {
    const state = record.fields.id?.state ?? 'absent';
    if (state === 'known') continue;
    bits[state] ??= noBits(records.length);
    addBit(bits[state], row);
  }
  return { ...bits, empty: undefined };
}
