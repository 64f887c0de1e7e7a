const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['¥', 'CNY'],
  ['元', 'CNY'],
  ['人民币', 'CNY'],
  ['rmb', 'CNY'],
  ['cn¥', 'CNY'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['美元', 'USD'],
  ['€', 'EUR'],
  ['欧元', 'EUR'],
  ['£', 'GBP'],
  ['hk$', 'HKD'],
  ['港元', 'HKD'],
]);

/**
 * The ISO 4217 code of a currency as a cell or a person writes it, or `null` if it is none.
 * `¥` is the Chinese one: the console bills in no other currency that uses the sign.
 */
export function currencyOf(text: string): string | null {
  const form = text
    .normalize('NFKC')
    .replace(/[\s.]+/g, '')
    .toLowerCase();
  return SPELLINGS.get(form) ?? (/^[a-z]{3}$/.test(form) ? form.toUpperCase() : null);
}
