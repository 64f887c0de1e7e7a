/**
 * For content scripts, which browsers run on encrypted pages only. Console and account hosts are not a closed list (regional ones such as `sa-brazil-1-console`
 * exist), so the host's own words decide: `console` or `account` as a word of its name. Sources: usercenter front-end
 * bundle 8.3.203, partner developer guide 0078452994.
 *
 * On another site the browser runs us only where the operator added it and granted it: its names may be any.
 */
export function isConsoleAddress(url: URL): boolean {
  return isProvider(url) ? /(^|[.-])(console|account)([.-]|\d|$)/.test(url.hostname) : !isAuth(url);
}

/** The page that asks to sign in (partner developer guide 0078452994). */
export function isSignInAddress(url: URL): boolean {
  return isAuth(url) && (!isProvider(url) || /^auth([.-]|\d|$)/.test(url.hostname));
}

function isProvider(url: URL): boolean {
  return url.hostname.endsWith('.huaweicloud.com');
}

function isAuth(url: URL): boolean {
  return url.pathname.startsWith('/authui/');
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
  /** Consoles where the operator added them: no script of the manifest reaches them. */
  addedConsole: [
    'https://cloud.partner.example/obmgr/#/obmgr/index',
    'https://www.partner.example:8443/ecm/',
  ],
  addedSignIn: ['https://cloud.partner.example/authui/login.html'],
  neither: [
    'https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_050105.html',
    'https://www.huaweicloud.com/intl/',
    'https://marketplace.huaweicloud.com/',
    'https://auth.huaweicloud.com/other',
    'https://myconsole.huaweicloud.com/',
  ],
} as const;
