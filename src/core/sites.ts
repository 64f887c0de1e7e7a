/** Customer Management of the provider's sites, as far as it is documented (partner developer guide 0078452994). */
export const CUSTOMER_MANAGEMENT = {
  international: 'https://account-intl.huaweicloud.com/obmgr/#/obmgr/index',
  china: 'https://account.huaweicloud.com/obmgr/#/obmgr/index',
} as const;

/** Where to go as long as nothing has shown which site the partner works on. */
export const DEFAULT_LIST: string = CUSTOMER_MANAGEMENT.international;
