import { has, locale } from './page-options.ts';
import { englishTexts } from './texts-en.ts';
import { chineseTexts } from './texts-zh.ts';

export type TextKey = keyof typeof englishTexts;

/** What nobody has documented. */
const UNKNOWN: Partial<Readonly<Record<TextKey, string>>> =
  locale === 'zh-cn'
    ? { budget: '额度消耗', operate: '进入客户控制台' }
    : { budget: 'Quota Consumption', operate: 'Enter Customer Console' };

const texts: Readonly<Record<TextKey, string>> = {
  ...(locale === 'zh-cn' ? chineseTexts : englishTexts),
  ...(has('words-unknown') ? UNKNOWN : {}),
  ...(has('operation-unnamed') ? { operation: '' } : {}),
};

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
