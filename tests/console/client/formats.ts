import { locale, page } from './page-options.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', CNY: '¥', EUR: '€' };
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const EMPTY = '--';

export function formatMoney(money: { amount: number; currency: string }): string {
  const amount = money.amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sign = SIGNS[money.currency] ?? '';
  return money.currency === 'CNY' ? sign + amount : `${sign}${amount} ${money.currency}`;
}

/** The console writes its own time zone. English text in `tiny3` names the month, everything else is numeric. */
export function formatTime(time: number | null): string {
  if (time === null) return EMPTY;
  const [date = '', clock = ''] = new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const readable =
    locale === 'en-us' && page.layout === 'tiny3'
      ? `${MONTHS[Number(month) - 1]} ${day}, ${year}`
      : `${year}/${month}/${day}`;
  return `${readable} ${clock} GMT+08:00`;
}

export function formatPercent(percent: number | null): string {
  return percent === null ? EMPTY : `${percent.toFixed(2)}%`;
}
