/** `QUOTA_BYTES_PER_ITEM` of `storage.sync`, the same in Chromium and Firefox. */
export const SYNC_ITEM_BYTES = 8_192;

/**
 * How much of the quota an item takes: the UTF-8 bytes of its key and of its value as JSON. Chromium writes `<` and the
 * line separators as escapes of six bytes (base/json/string_escape.cc), and filters are full of `<`.
 */
export function syncItemBytes(key: string, value: unknown): number {
  return byteLength(key) + byteLength(JSON.stringify(value) ?? '');
}

export function fitsSync(key: string, value: unknown): boolean {
  return syncItemBytes(key, value) <= SYNC_ITEM_BYTES;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '<' || code === 0x2028 || code === 0x2029) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
