const WITH_POINT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?$/;
/** As most of Europe and Latin America write: one or two digits after a comma are no thousands. */
const WITH_COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d{1,15}),\d{1,2}$/;
/** A thousand and something here, one and something there. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * A number with its thousands separated or not at all, "31,102.14" or "31.102,14"; `null` for anything else, and for
 * what only its author's language could tell ("31.102").
 */
export function readDecimal(text: string): number | null {
  if (text.length > 24 || EITHER.test(text)) return null;
  if (WITH_POINT.test(text)) return Number(text.replaceAll(',', '')) + 0;
  return WITH_COMMA.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) + 0 : null;
}
