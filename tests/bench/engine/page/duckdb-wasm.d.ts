/** As much of the package as is used: `npm run bench` installs it when the engine is measured, see tests/tools/bench.mjs. */
declare module '@duckdb/duckdb-wasm' {
  export interface Found {
    getChild(column: string): { toArray(): ArrayLike<number> } | null;
  }
  export interface Statement {
    query(): Promise<Found>;
  }
  export interface Connection {
    insertJSONFromPath(
      path: string,
      options: {
        readonly name: string;
        readonly columnsFlat: readonly { readonly name: string; readonly sqlType: string }[];
      },
    ): Promise<void>;
    prepare(sql: string): Promise<Statement>;
  }
  export class VoidLogger {}
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(module: string): Promise<unknown>;
    connect(): Promise<Connection>;
    registerFileText(name: string, text: string): Promise<void>;
  }
}
