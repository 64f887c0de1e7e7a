import type { Site } from './options.ts';

export interface Hosts {
  readonly account: string;
  readonly console: string;
  readonly auth: string;
}

/** Which part of the stand-in answers a host name. */
export type Part = 'account' | 'console' | 'auth';

/** The account host of the European site is not public; this is the likeliest candidate. */
export const HOSTS: Readonly<Record<Site, Hosts>> = {
  intl: {
    account: 'account-intl.huaweicloud.com',
    console: 'console-intl.huaweicloud.com',
    auth: 'auth.huaweicloud.com',
  },
  china: {
    account: 'account.huaweicloud.com',
    console: 'console.huaweicloud.com',
    auth: 'auth.huaweicloud.com',
  },
  europe: {
    account: 'account.eu.huaweicloud.com',
    console: 'console.eu.huaweicloud.com',
    auth: 'auth.huaweicloud.com',
  },
};

export const REGIONS: Readonly<Record<Site, string>> = {
  intl: 'ap-southeast-3',
  china: 'cn-north-4',
  europe: 'eu-west-101',
};

/** Regional hosts such as `sa-brazil-1-console.` are consoles too: the list of console hosts is not closed. */
export function partOf(host: string): Part | null {
  if (!host.endsWith('.huaweicloud.com')) return null;
  if (host.startsWith('auth.')) return 'auth';
  if (/^account[.-]/.test(host)) return 'account';
  return /(^|-)console[.-]/.test(host) ? 'console' : null;
}
