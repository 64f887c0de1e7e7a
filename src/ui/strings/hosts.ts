import { words } from './words.ts';

/** Popup and welcome page on the permission for the console's pages. */
export const hostsWords = words(
  {
    region: 'Access to the console',
    missing: 'Behalf is not allowed on the console’s pages',
    missingHint: 'It sees and shows nothing there, and cannot tell whose account is in use.',
    lastSeen: 'It sees and shows nothing there. The account below is what was seen last.',
    go: 'Allow…',
    ask: 'Allow on huaweicloud.com',
    granted: 'Behalf may work on the console’s pages',
    grantedHint: 'Only on huaweicloud.com. Console pages that are open already have to be reloaded once.',
    refused: 'The browser did not allow it.',
    refusedHint:
      'You can allow it yourself. Chrome and Edge: in the details of the extension, under “Site access”. Firefox: about:addons, Behalf, “Permissions”.',
  },
  {
    region: '控制台访问权限',
    missing: 'Behalf 没有访问控制台页面的权限',
    missingHint: '它无法读取页面，也不显示任何内容，因此无法判断当前是谁的账号。',
    lastSeen: '它无法读取页面，也不显示任何内容。下方的账号是最近一次看到的账号。',
    go: '授权…',
    ask: '允许访问 huaweicloud.com',
    granted: 'Behalf 可以在控制台页面上工作',
    grantedHint: '仅限 huaweicloud.com。已经打开的控制台页面需要刷新一次。',
    refused: '浏览器没有授予此权限。',
    refusedHint:
      '您也可以自行授权。Chrome 和 Edge：在扩展程序的详情页中设置“网站访问权限”；Firefox：打开 about:addons，选择 Behalf，进入“权限”。',
  },
);
