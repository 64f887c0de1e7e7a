import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Row } from '../customers.ts';
import type { Library } from './libraries.ts';

const TEXTS = [
  'id',
  'name',
  'nameFolded',
  'account',
  'accountFolded',
  'manager',
  'managerFolded',
  'type',
  'currency',
  'om',
  'mobile',
  'email',
] as const;
const NUMBERS = ['row', 'associated', 'frozen', 'spend', 'expires', 'budget'] as const;

/** In a worker of its own, since the package has no other for browsers: a trip there and back is part of its time. */
export async function duckdb(rows: readonly Row[]): Promise<Library> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
  await db.instantiate(new URL(wasm, location.href).href);
  const connection = await db.connect();
  const insert = async (
    name: string,
    columns: Readonly<Record<string, 'utf8' | 'float64'>>,
    all: object[],
  ) => {
    await db.registerFileText(`${name}.json`, JSON.stringify(all));
    const columnsFlat = Object.entries(columns).map(([key, sqlType]) => ({ name: key, sqlType }));
    await connection.insertJSONFromPath(`${name}.json`, { name, columnsFlat });
  };
  const start = performance.now();
  const texts = TEXTS.map((key) => [key, 'utf8'] as const);
  const numbers = NUMBERS.map((key) => [key, 'float64'] as const);
  await insert(
    'customers',
    Object.fromEntries([...texts, ...numbers]),
    rows.map(({ tag: _, frozen, ...row }) => ({ ...row, frozen: Number(frozen) })),
  );
  await insert(
    'tags',
    { owner: 'float64', tag: 'utf8' },
    rows.flatMap(({ row, tag }) => tag.map((one) => ({ owner: row, tag: one }))),
  );
  const build = performance.now() - start;
  return {
    name: 'DuckDB-wasm',
    build,
    async ask({ sql }) {
      const statement = await connection.prepare(`SELECT "row" FROM customers WHERE ${sql}`);
      return async () => (await statement.query()).getChild('row')?.toArray() ?? [];
    },
  };
}
