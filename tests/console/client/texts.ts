import { has, locale } from './page-options.ts';
import { englishTexts } from './texts-en.ts';
import { chineseTexts } from './texts-zh.ts';

export type TextKey = keyof typeof englishTexts;

/** What nobody has documented. */
const UNKNOWN: Partial<Readonly<Record<TextKey, string>>> =
  locale === 'zh-cn'
    ? { budget: '额度消耗', operate: '进入客户控制台', switchRole: '返回本账号' }
    : { budget: 'Quota Consumption', operate: 'Enter Customer Console', switchRole: 'Return to Own Account' };

const texts: Readonly<Record<TextKey, string>> = {
  ...(locale === 'zh-cn' ? chineseTexts : englishTexts),
  ...(has('words-unknown') ? UNKNOWN : {}),
  ...(has('operation-unnamed') ? { operation: '' } : {}),
};

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
