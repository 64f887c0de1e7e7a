/** Which dictionary entry each row holds; the number of entries stands for "none". */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The narrowest array that has room for `entries` and for "none". */
export function packCodes(codes: ArrayLike<number>, entries: number): Codes {
  if (entries < 0x100) return new Uint8Array(codes);
  return entries < 0x10000 ? new Uint16Array(codes) : new Uint32Array(codes);
}

/** Several codes per owner: those of owner `i` are `items[starts[i]] … items[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Codes;
}
