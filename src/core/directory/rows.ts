import { ABSENT, type Field, known, MASKED } from '../customer/field.ts';
import { PROPERTIES } from '../customer/properties.ts';
import { hasBit } from './bits.ts';
import type { Column, DirectoryIndex, States } from './columns.ts';
import type { DirectoryRecord } from './merge.ts';
import { textAt } from './texts.ts';

/** The records of the given rows, as they were read. Absent fields are left out. */
export function recordsAt(index: DirectoryIndex, rows: Iterable<number>): DirectoryRecord[] {
  return Array.from(rows, (row) => recordAt(index, row));
}

export function recordAt(index: DirectoryIndex, row: number): DirectoryRecord {
  const fields: Record<string, Field<unknown>> = {};
  for (const { key } of PROPERTIES) {
    const field = key === 'id' ? idField(index, row) : fieldAt(index.columns[key], row);
    if (field.state !== 'absent') fields[key] = field;
  }
  const keptFrom = index.keptFrom?.[row] ?? Number.NaN;
  return {
    id: idAt(index, row),
    fields,
    readAt: index.readAt[row] ?? 0,
    ...(Number.isNaN(keptFrom) ? {} : { keptFrom }),
  };
}

export function idAt(index: DirectoryIndex, row: number): string {
  const column = index.columns.id;
  return column?.kind === 'text' ? textOf(column, row) : '';
}

function idField(index: DirectoryIndex, row: number): Field<unknown> {
  return hiddenAt(index.idField, row) ?? known(idAt(index, row));
}

export function fieldAt(column: Column | undefined, row: number): Field<unknown> {
  if (!column) return ABSENT;
  return hiddenAt(column, row) ?? known(valueAt(column, row));
}

function hiddenAt(states: States, row: number): Field<never> | undefined {
  if (states.masked && hasBit(states.masked, row)) return MASKED;
  return states.absent && hasBit(states.absent, row) ? ABSENT : undefined;
}

function valueAt(column: Column, row: number): unknown {
  if (column.kind === 'tags' && column.emptyLists && hasBit(column.emptyLists, row)) return [];
  if (column.empty && hasBit(column.empty, row)) return null;
  switch (column.kind) {
    case 'text':
      return textOf(column, row);
    case 'choice':
      return column.values[column.codes[row] ?? 0];
    case 'flag':
      return column.values[column.codes[row] ?? 0] === 'true';
    case 'number': {
      const number = column.index.distinct[column.index.codes[row] ?? 0];
      if (!column.currency) return number;
      const currency = column.currency.values[column.currency.codes[row] ?? 0] ?? null;
      return { amount: number, currency };
    }
    case 'tags': {
      const { starts, items } = column.tagsOf;
      return Array.from(items.subarray(starts[row], starts[row + 1]), (tag) => column.values[tag] ?? '');
    }
  }
}

function textOf(column: Column & { kind: 'text' }, row: number): string {
  return textAt(column.values, column.spread ? (column.spread.codes[row] ?? 0) : row);
}
