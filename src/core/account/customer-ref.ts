import { isMasked, labelForm, tidy } from '../customer/text.ts';

/** Whom a switch is about. At least `id` or `account` is set; what the console hid is `null`. */
export interface CustomerRef {
  readonly id: string | null;
  readonly account: string | null;
  readonly name: string | null;
  /**
   * The texts the list showed in place of a hidden name and account ("h***2"). Never a value, only good for
   * telling that a name does not fit.
   */
  readonly masks: readonly string[];
}

/** Two references to one customer. IDs decide where both have one, else accounts. */
export function isSameCustomer(a: CustomerRef, b: CustomerRef): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  return a.account !== null && b.account !== null && labelForm(a.account) === labelForm(b.account);
}

/** What to call a customer in a sentence: name, else account, else ID. */
export function displayName(customer: CustomerRef): string {
  return customer.name ?? customer.account ?? customer.id ?? '';
}

/** Adds what `more` knows and `known` does not. */
export function completeRef(known: CustomerRef, more: CustomerRef): CustomerRef {
  return {
    id: known.id ?? more.id,
    account: known.account ?? more.account,
    name: known.name ?? more.name,
    masks: known.masks,
  };
}

/**
 * Whether `text` could be what stands behind `mask`: "h***2" fits "hwc_yt1002". Each part is looked for behind the one
 * before it, never twice: a mask may be a name that a customer chose, and a regular expression made from it could hang.
 */
export function fitsMask(text: string, mask: string): boolean {
  if (!isMasked(mask)) return labelForm(text) === labelForm(mask);
  const parts = tidy(mask)
    .toLowerCase()
    .split(/[*＊•●∗]+/);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const whole = tidy(text).toLowerCase();
  if (whole.length < first.length + last.length || !whole.startsWith(first) || !whole.endsWith(last))
    return false;
  const inner = whole.slice(first.length, whole.length - last.length);
  let from = 0;
  return parts.slice(1, -1).every((part) => {
    const at = inner.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
