import type { Settings } from '../../core/settings.ts';

export type Language = 'en' | 'zh-CN';

/** The shape of a catalogue, given by its English words. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Words<T[K]>;
};

/** One catalogue per surface, so that a page carries only the words it shows. A missing key is a type error. */
export function words<const E>(en: E, zh: Words<E>): (language: Language) => Words<E> {
  return (language) => (language === 'zh-CN' ? zh : (en as Words<E>));
}

/** The operator's choice, else the first hint that says anything: the page's language, then the browser's. */
export function chooseLanguage(setting: Settings['language'], hints: readonly (string | null)[]): Language {
  if (setting !== 'auto') return setting;
  const hint = hints.find((one) => one !== null && one !== '') ?? 'en';
  return /^zh/i.test(hint) ? 'zh-CN' : 'en';
}
