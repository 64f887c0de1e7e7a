/** ASCII and Han in words with single blanks between them: only capitals change. */
const PLAIN = /^(?:[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*)?$/;

/**
 * The form in which texts are compared, by filter, engine and type-ahead alike: compatibility decomposition (full width
 * becomes half width), no combining marks, no invisible characters, lower case, single blanks. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[\p{Mn}]+/gu, '')
    .replace(/ς/g, 'σ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
