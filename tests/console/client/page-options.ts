import type { Fault } from '../faults.ts';
import type { PageOptions } from '../http/shell.ts';
import type { Locale } from '../options.ts';

const text = document.getElementById('page-options')?.textContent ?? '{}';
export const page = JSON.parse(text) as PageOptions;
export const locale: Locale = page.locale === 'zh-cn' ? 'zh-cn' : 'en-us';

export function has(fault: Fault): boolean {
  return page.faults.includes(fault);
}
