import { locale } from './page-options.ts';
import { englishTexts } from './texts-en.ts';
import { chineseTexts } from './texts-zh.ts';

export type TextKey = keyof typeof englishTexts;

const texts: Readonly<Record<TextKey, string>> = locale === 'zh-cn' ? chineseTexts : englishTexts;

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
