import { readDecimal } from './decimal.ts';

const PERCENT = /([+\-−]?(?<![\d.,])\d[\d.,]*)\s*%/g;
/** As Turkish writes it. */
const SIGN_FIRST = /^%\s?(\d[\d.,]*)$/;
const FORMAT = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * "92%", "92.5 %", "%92", also among other things ("¥ 920 of ¥ 1,000 (92 %)"). `null` without a percent sign, or with two
 * different ones: a budget column that shows amounts only is not divided here.
 */
export function readPercentage(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/[<>≥≤~≈]/.test(plain)) return null;
  const first = SIGN_FIRST.exec(plain.trim());
  const numbers = new Set(
    (first ? [first] : [...plain.matchAll(PERCENT)]).map(([, digits = '']) =>
      readDecimal(digits.replace('−', '-')),
    ),
  );
  const [percentage = null, ...others] = numbers;
  return others.length > 0 ? null : percentage;
}

export function printPercentage(percentage: number): string {
  return `${FORMAT.format(percentage)}\u00a0%`;
}
