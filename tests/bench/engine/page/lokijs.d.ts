declare module 'lokijs' {
  export interface Found {
    readonly row: number;
  }
  export interface Collection {
    insert(documents: readonly object[]): void;
    find(query: object): readonly Found[];
  }
  export default class Loki {
    constructor(name: string);
    addCollection(name: string, options: { indices: readonly string[] }): Collection;
  }
}
