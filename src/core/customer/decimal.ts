const DECIMAL = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?$/;

/** A number with a decimal point, its thousands separated by commas or not at all; `null` for anything else. */
export function readDecimal(text: string): number | null {
  return DECIMAL.test(text) && text.length <= 24 ? Number(text.replaceAll(',', '')) + 0 : null;
}
