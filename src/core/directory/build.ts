import { known } from '../customer/field.ts';
import { PROPERTIES, type Property } from '../customer/properties.ts';
import type { PropertyKey } from '../customer/record.ts';
import { TextCollector } from './collect-texts.ts';
import { ChoiceCollector, NumberCollector, TagsCollector } from './collect-values.ts';
import type { Collector } from './collector.ts';
import type { Column, DirectoryIndex } from './columns.ts';
import type { DirectoryRecord } from './merge.ts';

/** So many records are read between two pauses. */
const ROWS = 512;
const SHOWN = known('shown');

/**
 * Builds the index of `records`, whose IDs are distinct (see `update.ts` for pages that repeat them). Yields every few
 * milliseconds: on a thread that must stay responsive the caller pauses there, elsewhere it uses `finish`.
 *
 * Not kept apart: minus zero and zero, `NaN` and "no value", and an ID field that differs from the record's ID.
 */
export function* build(records: readonly DirectoryRecord[]): Generator<void, DirectoryIndex> {
  const count = records.length;
  const properties = PROPERTIES.filter(({ key }) => key !== 'id');
  const collectors = properties.map((property) => collectorOf(property, count));
  const ids = new TextCollector(count, 'whole');
  const idField = new ChoiceCollector(count, 'choice');
  const readAt = new Float64Array(count);
  let keptFrom: Float64Array | undefined;
  // Row by row: what belongs to one record lies together in memory, and that is what reading it costs.
  for (let row = 0; row < count; row++) {
    const record = records[row];
    if (!record) continue;
    for (let i = 0; i < collectors.length; i++)
      collectors[i]?.take(row, record.fields[properties[i]?.key ?? 'id']);
    ids.take(row, known(record.id));
    idField.take(row, record.fields.id?.state === 'known' ? SHOWN : record.fields.id);
    readAt[row] = record.readAt;
    if (record.keptFrom !== undefined) {
      keptFrom ??= new Float64Array(count).fill(Number.NaN);
      keptFrom[row] = record.keptFrom;
    }
    if (row % ROWS === ROWS - 1) yield;
  }
  const columns: { [K in PropertyKey]?: Column } = {};
  const id = yield* ids.finish();
  if (id) columns.id = id;
  yield;
  for (const [i, collector] of collectors.entries()) {
    const column = yield* collector.finish();
    if (column) columns[properties[i]?.key ?? 'id'] = column;
    yield;
  }
  return { count, columns, idField: idField.states(), readAt, keptFrom };
}

function collectorOf({ kind }: Property, count: number): Collector {
  switch (kind) {
    case 'text':
      return new TextCollector(count);
    case 'choice':
    case 'flag':
      return new ChoiceCollector(count, kind);
    case 'tags':
      return new TagsCollector(count);
    default:
      return new NumberCollector(count, kind === 'money');
  }
}

/** Runs a build to its end without a pause: for a worker, a test, or few records. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
