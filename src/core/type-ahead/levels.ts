/**
 * How a row was found, best first. A row is at the level of the word that fits it worst: `whole` when the first words
 * of the name are what was typed, `start` when the name begins with it, `word` when words of the name do, `initials`
 * by first letters or pinyin from the beginning of the name, `other` when account, ID, manager or tag begin with it,
 * `infix` when it is anywhere in them, `inside` by pinyin from the middle or characters that were skipped, `near` with
 * one slip in a word, `nearBegun` with one slip in the beginning of a word.
 */
export const LEVELS = [
  'whole',
  'start',
  'word',
  'initials',
  'other',
  'infix',
  'inside',
  'near',
  'nearBegun',
] as const;
export type Level = (typeof LEVELS)[number];
