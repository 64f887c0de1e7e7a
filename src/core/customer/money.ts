import { currencyOf } from './currency.ts';
import { readDecimal } from './decimal.ts';
import type { Money } from './record.ts';
import { tidy } from './text.ts';

const AMOUNT = /^([+-]?)([^\d.,+-]*)([+-]?)(\d[\d.,]*)([^\d.,+-]*)$/;

/**
 * "¥ 31,102.14", "1,234.00 USD", "CNY -12.50", "1,234.00 (CNY)", "1.234,00 €". `currency` is what the column header names, if it does.
 * `null` for what cannot be read without guessing, such as two different currencies.
 */
export function readMoney(text: string, currency: string | null = null): Money | null {
  const plain = tidy(text.normalize('NFKC').replace(/[−–]/g, '-').replace(/[()]/g, ' ')).replace(/\s/g, '');
  const found = AMOUNT.exec(plain);
  if (found === null) return null;
  const [, before = '', prefix = '', after = '', digits = '', suffix = ''] = found;
  const amount = before && after ? null : readDecimal(`${before}${after}${digits}`);
  if (amount === null) return null;
  const named = new Set([prefix, suffix].filter((name) => name !== '').map(currencyOf));
  const [own = currency, ...others] = named;
  return others.length > 0 || (named.size > 0 && own === null) ? null : { amount, currency: own };
}

const SYMBOLS: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', HKD: 'HK$' };
const FORMAT = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "¥ 31,102.14", alike in both languages: both group by thousands and use a decimal point. */
export function printMoney({ amount, currency }: Money): string {
  const digits = FORMAT.format(amount);
  return currency === null ? digits : `${SYMBOLS[currency] ?? currency}\u00a0${digits}`;
}
