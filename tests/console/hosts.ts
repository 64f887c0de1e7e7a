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
  /** Invented: a console under a partner's own name, which no manifest can know. */
  partner: {
    account: 'account.partner.example',
    console: 'console.partner.example',
    auth: 'auth.partner.example',
  },
};

/** What the stand-in answers for; cookies are shared below each. */
export const DOMAINS = ['huaweicloud.com', 'partner.example'] as const;

export function domainOf(host: string): string | null {
  return DOMAINS.find((domain) => host.endsWith(`.${domain}`)) ?? null;
}

/** For Chromium: every host of the stand-in leads to it, nothing else leads anywhere. */
export function resolverRules(port: number): string {
  return [...DOMAINS.map((domain) => `MAP *.${domain}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'].join(', ');
}

export const REGIONS: Readonly<Record<Site, string>> = {
  intl: 'ap-southeast-3',
  china: 'cn-north-4',
  europe: 'eu-west-101',
  partner: 'ap-southeast-3',
};

/** Regional hosts such as `sa-brazil-1-console.` are consoles too: the list of console hosts is not closed. */
export function partOf(host: string): Part | null {
  if (domainOf(host) === null) return null;
  if (host.startsWith('auth.')) return 'auth';
  if (/^account[.-]/.test(host)) return 'account';
  return /(^|-)console[.-]/.test(host) ? 'console' : null;
}
