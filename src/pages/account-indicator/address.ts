/**
 * Console and account hosts are not a closed list (regional ones such as `sa-brazil-1-console` exist), so the host's
 * own words decide: `console` or `account` as a word of its name. Sources: usercenter front-end bundle 8.3.203,
 * partner developer guide 0078452994.
 */
export function isConsoleAddress(url: URL): boolean {
  return isProviderHost(url) && /(^|[.-])(console|account)([.-]|\d|$)/.test(url.hostname);
}

/** The page that asks to sign in (partner developer guide 0078452994). */
export function isSignInAddress(url: URL): boolean {
  return isProviderHost(url) && /^auth([.-]|\d|$)/.test(url.hostname) && url.pathname.startsWith('/authui/');
}

function isProviderHost(url: URL): boolean {
  return url.protocol === 'https:' && url.hostname.endsWith('.huaweicloud.com');
}

export const EXAMPLES = {
  console: [
    'https://console-intl.huaweicloud.com/ecm/?agencyId=0123456789abcdef0123456789abcdef&region=ap-southeast-1&locale=en-us#/ecs/list',
    'https://console.huaweicloud.com/console/?region=cn-east-3#/home',
    'https://console.eu.huaweicloud.com/iam/#/iam/users',
    'https://sa-brazil-1-console.huaweicloud.com/ecs',
    'https://console-ru1.huaweicloud.com/',
    'https://account-intl.huaweicloud.com/obmgr/#/obmgr/index',
    'https://account.huaweicloud.com/usercenter/?locale=zh-cn#/userindex/consumeTab',
  ],
  signIn: ['https://auth.huaweicloud.com/authui/login.html?locale=en-us&service=x#/login'],
  neither: [
    'https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_050105.html',
    'https://www.huaweicloud.com/intl/',
    'https://marketplace.huaweicloud.com/',
    'https://auth.huaweicloud.com/other',
    'http://console.huaweicloud.com/',
    'https://console.huaweicloud.com.example.org/',
    'https://myconsole.huaweicloud.com/',
  ],
} as const;
