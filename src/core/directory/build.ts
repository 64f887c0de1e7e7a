import { known } from '../customer/field.ts';
import { PROPERTIES, type Property } from '../customer/properties.ts';
import type { PropertyKey } from '../customer/record.ts';
import { TextCollector } from './collect-texts.ts';
import { ChoiceCollector, NumberCollector, TagsCollector } from './collect-values.ts';
import type { Collector } from './collector.ts';
import type { Column, DirectoryIndex } from './columns.ts';
import type { DirectoryRecord } from './merge.ts';

/** So many records are read at a time, few enough to stay in the cache while each property is taken from them. */
const ROWS = 128;
const SHOWN = known('shown');
const KEYS = PROPERTIES.map(({ key }) => key).filter((key) => key !== 'id');

/**
 * Builds the index of `records`, whose IDs are distinct (see `update.ts` for pages that repeat them). Yields every few
 * milliseconds: on a thread that must stay responsive the caller pauses there, elsewhere it uses `finish`.
 *
 * Not kept apart: minus zero and zero, `NaN` and "no value", and an ID field that differs from the record's ID.
 */
export function* build(records: readonly DirectoryRecord[]): Generator<void, DirectoryIndex> {
  const count = records.length;
  const ids = new TextCollector(count, 'whole');
  const idField = new ChoiceCollector(count, 'choice');
  const readAt = new Float64Array(count);
  const others = yield* buildColumns(records, KEYS, (row, part) => {
    takeIds(ids, idField, row, part);
    for (let i = 0; i < part.length; i++) readAt[row + i] = part[i]?.readAt ?? 0;
  });
  const kept = records.some((record) => record.keptFrom !== undefined);
  const keptFrom = kept ? Float64Array.from(records, (record) => record.keptFrom ?? Number.NaN) : undefined;
  const id = yield* ids.finish();
  yield;
  const columns = id ? { id, ...others } : others;
  return { count, columns, idField: idField.states(), readAt, keptFrom };
}

/** The columns of these properties, of which the ID is none. `takeMore` is given the same rows while they are at hand. */
export function* buildColumns<R extends Pick<DirectoryRecord, 'fields'>>(
  records: readonly R[],
  keys: readonly PropertyKey[],
  takeMore?: (row: number, records: readonly R[]) => void,
): Generator<void, DirectoryIndex['columns']> {
  const properties = PROPERTIES.filter(({ key }) => keys.includes(key));
  const collectors = properties.map((property) => collectorOf(property, records.length));
  for (let row = 0; row < records.length; row += ROWS) {
    const part = records.slice(row, row + ROWS);
    for (const [i, collector] of collectors.entries())
      collector.takeRows(row, part, properties[i]?.key ?? 'id');
    takeMore?.(row, part);
    yield;
  }
  const columns: { [K in PropertyKey]?: Column } = {};
  for (const [i, collector] of collectors.entries()) {
    const column = yield* collector.finish();
    if (column) columns[properties[i]?.key ?? 'id'] = column;
    yield;
  }
  return columns;
}

function takeIds(ids: Collector, idField: Collector, row: number, records: readonly DirectoryRecord[]): void {
  for (const [i, { id, fields }] of records.entries()) {
    ids.take(row + i, known(id));
    idField.take(row + i, fields.id?.state === 'known' ? SHOWN : fields.id);
  }
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
