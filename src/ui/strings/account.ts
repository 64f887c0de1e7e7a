import { words } from './words.ts';

/** What banner and popup say about the assumed account, as long as all is well; for the rest see `doubt.ts`. */
export const accountWords = words(
  {
    region: 'Assumed account',
    switchRole: 'Switch Role',
    switching: 'Switching back…',
    fold: 'Fold',
    unfold: 'Unfold',
    copyId: 'Copy customer ID',
    copied: 'Copied',
    note: 'Note',
    id: 'ID',
    minutes: (count: number) =>
      count < 1 ? 'in this account for less than a minute' : `in this account for ${count} min`,
    hours: (hours: number, minutes: number) => `in this account for ${hours} h ${minutes} min`,
    hiddenName: 'name hidden in the list',
    isProtected: 'Protected',
    requested: 'Asked for. Not confirmed by a console page yet.',
    unknownTitle: 'Account not known',
    check: 'Check the account name in the header before you act.',
  },
  {
    region: '当前代运维账号',
    switchRole: '切换角色',
    switching: '正在切换回来…',
    fold: '收起',
    unfold: '展开',
    copyId: '复制客户ID',
    copied: '已复制',
    note: '备注',
    id: 'ID',
    minutes: (count: number) => (count < 1 ? '进入该账号不到 1 分钟' : `已进入该账号 ${count} 分钟`),
    hours: (hours: number, minutes: number) => `已进入该账号 ${hours} 小时 ${minutes} 分钟`,
    hiddenName: '名称在列表中被隐藏',
    isProtected: '受保护',
    requested: '已请求切换，尚无控制台页面确认。',
    unknownTitle: '账号未知',
    check: '操作前请核对页面右上角的账号名。',
  },
);
