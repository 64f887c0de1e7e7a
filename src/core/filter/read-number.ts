import { currencyOf } from '../customer/currency.ts';

export interface Amount {
  readonly value: number;
  readonly currency: string | null;
}

/** Values come NFKC-normalised, in lower case and without blanks, see `read-test.ts`. */
const NUMBER = /^([+-]?)(\d{1,15})(?:\.(\d{1,6}))?(k|千|万)?$/;
const MONEY = /^([+-]?)([^\d.+-]*)([+-]?)([\d.]+(?:k(?![a-z])|千|万)?)([^\d.]*)$/;
const SCALE: Readonly<Record<string, number>> = { k: 3, 千: 3, 万: 4 };

export function readNumber(text: string): number | null {
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = '', scale = ''] = found;
  // The exponent is left to the number parser: 1.1 * 1000 would not be 1100.
  const value = Number(`${sign}${whole}.${fraction || 0}e${SCALE[scale] ?? 0}`);
  return Math.abs(value) <= 1e15 ? value + 0 : null;
}

export function readPercent(text: string): number | null {
  return readNumber(text.replace(/%$/, ''));
}

/** `1000`, `1k`, `100usd`, `¥100`, `-$5`. */
export function readAmount(text: string): Amount | null {
  const found = MONEY.exec(text);
  if (found === null) return null;
  const [, before = '', prefix = '', after = '', digits = '', suffix = ''] = found;
  const value = before !== '' && after !== '' ? null : readNumber(`${before}${after}${digits}`);
  if (value === null || (prefix !== '' && suffix !== '')) return null;
  const named = prefix + suffix;
  if (named === '') return { value, currency: null };
  const currency = currencyOf(named);
  return currency === null ? null : { value, currency };
}
