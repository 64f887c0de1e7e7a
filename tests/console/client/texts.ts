import { has, locale } from './page-options.ts';
import { englishTexts } from './texts-en.ts';
import { chineseTexts } from './texts-zh.ts';

export type TextKey = keyof typeof englishTexts;

/** What nobody has documented. */
const UNKNOWN: Partial<Readonly<Record<TextKey, string>>> =
  locale === 'zh-cn'
    ? { budget: '额度消耗', operate: '接管环境', switchRole: '交还' }
    : { budget: 'Quota Consumption', operate: 'Take Over', switchRole: 'Hand Over' };

const texts: Readonly<Record<TextKey, string>> = {
  ...(locale === 'zh-cn' ? chineseTexts : englishTexts),
  ...(has('words-unknown') ? UNKNOWN : {}),
  ...(has('operation-unnamed') ? { operation: '' } : {}),
};

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
