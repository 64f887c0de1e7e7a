import { words } from './words.ts';

/** What banner and popup say about the assumed account. */
export const accountWords = words(
  {
    region: 'Assumed account',
    switchRole: 'Switch Role',
    switching: 'Switching back…',
    fold: 'Fold',
    unfold: 'Unfold',
    copyId: 'Copy customer ID',
    copied: 'Copied',
    id: 'ID',
    forget: 'Forget',
    forgetHint: 'Forget what Behalf believes; the next console page is observed anew',
    minutes: (count: number) =>
      count < 1 ? 'in this account for less than a minute' : `in this account for ${count} min`,
    hours: (hours: number, minutes: number) => `in this account for ${hours} h ${minutes} min`,
    hiddenName: 'name hidden in the list',
    requested: 'Asked for. Not confirmed by a console page yet.',
    mismatch: (asked: string, observed: string) =>
      `You asked for ${asked}, but this session acts as ${observed}.`,
    unknown: {
      'not-observed': 'No console page has shown yet who is acting.',
      restarted:
        'The browser was restarted. Open a console page to see whether this account is still in use.',
      unrecognised: (shown: string) => `The console shows the account ${shown}, which Behalf does not know.`,
      'shared-name': (shown: string) =>
        `Several customers are called ${shown}. Check the account before you act.`,
      disagree: (shown: string) => `The header shows ${shown}, the address says otherwise. Reload the page.`,
      'signed-out': 'The session has ended. Sign in again.',
      'timed-out': 'Asked for, but no console page has confirmed it. Check the account in the header.',
    },
    unknownTitle: 'Account not known',
    pointedOut: 'The menu is open: please press the marked Switch Role entry yourself.',
    notFound: 'Behalf found no Switch Role on this page. It is in the menu of the account name, upper right.',
  },
  {
    region: '当前代运维账号',
    switchRole: '切换角色',
    switching: '正在切换回来…',
    fold: '收起',
    unfold: '展开',
    copyId: '复制客户ID',
    copied: '已复制',
    id: 'ID',
    forget: '清除状态',
    forgetHint: '清除 Behalf 的判断，由下一个控制台页面重新识别',
    minutes: (count: number) => (count < 1 ? '进入该账号不到 1 分钟' : `已进入该账号 ${count} 分钟`),
    hours: (hours: number, minutes: number) => `已进入该账号 ${hours} 小时 ${minutes} 分钟`,
    hiddenName: '名称在列表中被隐藏',
    requested: '已请求切换，尚无控制台页面确认。',
    mismatch: (asked: string, observed: string) => `您请求的是 ${asked}，但当前会话的账号是 ${observed}。`,
    unknown: {
      'not-observed': '还没有控制台页面显示当前账号。',
      restarted: '浏览器已重新启动。打开任一控制台页面，即可确认是否仍在该账号中。',
      unrecognised: (shown: string) => `控制台显示的账号是 ${shown}，Behalf 不认识该账号。`,
      'shared-name': (shown: string) => `有多个客户名为 ${shown}，操作前请核对账号。`,
      disagree: (shown: string) => `页面右上角显示 ${shown}，与地址不一致。请刷新页面。`,
      'signed-out': '会话已结束，请重新登录。',
      'timed-out': '已请求切换，但没有控制台页面确认。请核对页面右上角的账号名。',
    },
    unknownTitle: '账号未知',
    pointedOut: '菜单已打开，请您单击标出的“切换角色”。',
    notFound: '此页面上没有找到“切换角色”，它在右上角账号名的下拉菜单中。',
  },
);
