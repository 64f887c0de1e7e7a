import sqlite3Init from '@sqlite.org/sqlite-wasm';
import { table } from 'arquero';
import Loki from 'lokijs';
import { Query } from 'mingo';
import sift from 'sift';
import type { Row } from '../customers.ts';
import type { Question } from '../queries.ts';
import { duckdb } from './duckdb.ts';

type Ids = ArrayLike<number> | readonly { readonly row: number }[];
type Run = () => Ids | Promise<Ids>;

/** A library made ready for the rows. What can be prepared per question is prepared before the clock starts. */
export interface Library {
  readonly name: string;
  /** Milliseconds. */
  readonly build: number;
  ask(question: Question): Run | Promise<Run>;
}

export type MakeLibrary = (rows: readonly Row[]) => Promise<Library>;

export const LIBRARIES: readonly MakeLibrary[] = [
  async (rows) => ({
    name: 'sift',
    build: 0,
    ask({ mongo }) {
      const test = sift(mongo);
      return () => rows.filter(test);
    },
  }),
  async (rows) => ({
    name: 'mingo',
    build: 0,
    ask({ mongo }) {
      const query = new Query(mongo as ConstructorParameters<typeof Query>[0]);
      return () => rows.filter((row) => query.test(row as object as Record<string, unknown>));
    },
  }),
  async (rows) => {
    const start = performance.now();
    const keys = Object.keys(rows[0] ?? {}) as (keyof Row)[];
    const data = table(Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])));
    return {
      name: 'arquero',
      build: performance.now() - start,
      ask:
        ({ arquero }) =>
        () =>
          data.filter(arquero).indices(),
    };
  },
  async (rows) => {
    const start = performance.now();
    const customers = new Loki('bench').addCollection('customers', {
      indices: ['id', 'managerFolded', 'spend', 'expires', 'associated', 'budget'],
    });
    // It writes into what it is given.
    customers.insert(rows.map((row) => ({ ...row })));
    return {
      name: 'LokiJS',
      build: performance.now() - start,
      ask({ mongo }) {
        const query = forLoki(mongo);
        return () => customers.find(query);
      },
    };
  },
  sqlite,
  duckdb,
];

/** It looks at the first operator of a property only, and has words of its own for lists. */
function forLoki(query: object): object {
  const parts = Object.entries(query).flatMap(([key, value]): object[] => {
    if (key === '$and' || key === '$or') return [{ [key]: (value as object[]).map(forLoki) }];
    if (typeof value !== 'object' || value === null) return [{ [key]: value }];
    const operators = { ...value } as Record<string, unknown>;
    const { $gte: from, $lte: to, $lt: before } = operators;
    const end = to ?? before;
    if (from !== undefined && end !== undefined) {
      delete operators.$gte;
      delete operators.$lte;
      operators.$between = [from, end];
    }
    return Object.entries(operators)
      .sort(([a], [b]) => Number(b === '$between') - Number(a === '$between'))
      .map(([operator, wanted]) => ({ [key]: { [listOperator(key, operator)]: wanted } }));
  });
  return parts.length === 1 ? (parts[0] ?? {}) : { $and: parts };
}

function listOperator(key: string, operator: string): string {
  if (key !== 'tag') return operator;
  return operator === '$in' ? '$containsAny' : '$containsNone';
}

async function sqlite(rows: readonly Row[]): Promise<Library> {
  const sqlite3 = await sqlite3Init();
  const start = performance.now();
  const db = new sqlite3.oo1.DB(':memory:');
  const keys = (Object.keys(rows[0] ?? {}) as (keyof Row)[]).filter((key) => key !== 'tag');
  db.exec(`CREATE TABLE customers(${keys.map((key) => (key === 'row' ? 'row INTEGER PRIMARY KEY' : key)).join(', ')});
    CREATE TABLE tags(owner INTEGER, tag TEXT, PRIMARY KEY(owner, tag)) WITHOUT ROWID; BEGIN`);
  const insert = db.prepare(`INSERT INTO customers VALUES(${keys.map(() => '?').join(', ')})`);
  const insertTag = db.prepare('INSERT INTO tags VALUES(?, ?)');
  for (const row of rows) {
    insert.bind(keys.map((key) => plain(row[key]))).stepReset();
    for (const tag of row.tag) insertTag.bind([row.row, tag]).stepReset();
  }
  insert.finalize();
  insertTag.finalize();
  const indexed = ['id', 'managerFolded', 'spend', 'expires', 'associated'];
  db.exec(
    `COMMIT; ${indexed.map((key) => `CREATE INDEX by_${key} ON customers(${key});`).join(' ')} CREATE INDEX by_tag ON tags(tag); ANALYZE`,
  );
  return {
    name: 'SQLite-wasm',
    build: performance.now() - start,
    ask({ sql }) {
      const statement = db.prepare(`SELECT row FROM customers WHERE ${sql}`);
      return () => {
        const found: number[] = [];
        while (statement.step()) found.push(statement.getInt(0) ?? 0);
        statement.reset();
        return found;
      };
    },
  };
}

function plain(value: Row[keyof Row]): string | number | null {
  return typeof value === 'string' || typeof value === 'number'
    ? value
    : value === null
      ? null
      : Number(value);
}
