import type { Field } from './field.ts';

export interface Money {
  readonly amount: number;
  /** ISO 4217 code, or `null` where the console named none. */
  readonly currency: string | null;
}

/** What each property holds when it is known and not empty. Dates are epoch milliseconds, percents are 0..100 and beyond. */
export interface PropertyValues {
  name: string;
  account: string;
  id: string;
  manager: string;
  type: 'reseller' | 'referral';
  associated: number;
  /** Whether the console froze the account automatically. */
  frozen: boolean;
  /** Month-to-date expenditure. */
  spend: Money;
  /** Resource expiration date. */
  expires: number;
  mobile: string;
  /** Budget usage in percent. */
  budget: number;
  tag: readonly string[];
  list: CustomerList;
  /** The reseller a customer of the second list belongs to. */
  reseller: string;
  email: string;
  /** Whether the console offers O&M on the customer's behalf. */
  om: 'offered' | 'disabled' | 'missing';
  pinned: boolean;
}

export type PropertyKey = keyof PropertyValues;

/** `own`: tab "Customers". `resellers`: tab "Resellers' Customers" of a distributor. */
export type CustomerList = 'own' | 'resellers';

/** One record of the Customer Management list, as far as it was seen. A missing key is `absent`. */
export type CustomerFields = { readonly [K in PropertyKey]?: Field<PropertyValues[K]> };

export interface CustomerRecord {
  /** Customer ID, the only safe key (32 hex digits on the console known today; any non-empty text is accepted). */
  readonly id: string;
  readonly fields: CustomerFields;
  /** When it was read, epoch milliseconds. */
  readonly readAt: number;
}
