import type { Label } from './properties.ts';

/** The two languages of the console and of the product. */
export type Language = 'en' | 'zh-CN';

export function labelIn(language: Language, label: Label): string {
  return language === 'en' ? label.en : label.zh;
}
