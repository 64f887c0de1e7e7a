import type { Sign } from './comparisons.ts';

export interface Range<V> {
  readonly from: { readonly value: V; readonly inclusive: boolean } | null;
  readonly to: { readonly value: V; readonly inclusive: boolean } | null;
}

const SEPARATOR = /\.{2,3}|~|至/;

/**
 * A value with its sign as a range: `>=10`, `10`, `10..50`, `10..`, `>10..<50` (ends left out), `..` (any value at all).
 * `null` if it cannot be read.
 */
export function readRange<V>(sign: Sign, text: string, read: (text: string) => V | null): Range<V> | null {
  const separator = SEPARATOR.exec(text);
  if (separator === null) return readSide(sign, text, read);
  if (sign === '<' || sign === '<=') return null;
  const low = text.slice(0, separator.index);
  const high = text.slice(separator.index + separator[0].length);
  const from = low === '' ? { from: null } : readSide(sign === '>' ? '>' : '>=', low, read);
  const to = high === '' ? { to: null } : readUpperSide(high, read);
  return from && to && { from: from.from, to: to.to };
}

function readUpperSide<V>(text: string, read: (text: string) => V | null): Range<V> | null {
  const mark = /^<?=?/.exec(text)?.[0] ?? '';
  if (mark === '=') return null;
  return readSide(mark === '<' ? '<' : '<=', text.slice(mark.length), read);
}

function readSide<V>(sign: Sign, text: string, read: (text: string) => V | null): Range<V> | null {
  const value = read(text);
  if (value === null) return null;
  const bound = { value, inclusive: sign !== '>' && sign !== '<' };
  return {
    from: sign === '<' || sign === '<=' ? null : bound,
    to: sign === '>' || sign === '>=' ? null : bound,
  };
}
