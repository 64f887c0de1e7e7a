/** Names that the contract promises, by the language of the console. Kept apart from the product's own texts on purpose. */
export const WORDS = {
  'en-us': { operate: 'O&M on behalf', banner: 'Assumed account', switchRole: 'Switch Role' },
  'zh-cn': { operate: '代客运维', banner: '当前代运维账号', switchRole: '切换角色' },
} as const;

export type Locale = keyof typeof WORDS;

export const OVERLAY_WORDS = {
  'en-us': {
    box: 'Filter customers',
    readAll: 'Read all',
    stop: 'Stop',
    hidden: 'including hidden columns',
    request: 'Request authorization',
    more: /^More for/,
  },
  'zh-cn': {
    box: '筛选客户',
    readAll: '读取全部',
    stop: '停止',
    hidden: '包括隐藏的列',
    request: '申请客户授权',
    more: /的更多操作$/,
  },
} as const;

export const POPUP_WORDS = {
  'en-us': { find: 'Find a customer' },
  'zh-cn': { find: '查找客户' },
} as const;
