const encoder = new TextEncoder();

/** About how many bytes a value takes where the browser keeps it: its texts, its numbers, and its keys. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return encoder.encode(value).length;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 8 : 1;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 0);
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + sizeOf(item), 0);
}
