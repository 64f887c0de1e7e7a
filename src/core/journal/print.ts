import type { Language } from '../customer/language.ts';

const MINUTE = 60_000;
const UNITS = { en: [' h', ' min', ' s'], 'zh-CN': ['小时', '分', '秒'] } as const;

/** "1 h 5 min", "12 min", "40 s" / "1小时5分", "12分", "40秒". */
export function printLasted(lasted: number, language: Language): string {
  const [h, min, s] = UNITS[language];
  if (lasted < MINUTE) return `${Math.round(lasted / 1000)}${s}`;
  const minutes = Math.round(lasted / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [...(hours > 0 ? [`${hours}${h}`] : []), ...(rest > 0 ? [`${rest}${min}`] : [])];
  return parts.join(language === 'en' ? ' ' : '');
}
