import { words } from './words.ts';

/** What the popup says beside the account. */
export const popupWords = words(
  {
    title: 'Behalf',
    partner: 'No customer is assumed',
    partnerHint: 'You are acting as yourself.',
    notObserved: 'Not known yet',
    notObservedHint:
      'Open Customer Management once, so that Behalf can tell your own account from your customers’.',
    open: 'Open Customer Management',
    noTab: 'No console page is open in this window.',
    since: 'since',
    stopAtDialog: 'Stop at the dialog: I press OK myself',
    language: 'Language',
    auto: 'As the console',
  },
  {
    title: 'Behalf',
    partner: '当前没有代客运维',
    partnerHint: '您正在使用自己的账号。',
    notObserved: '尚不清楚',
    notObservedHint: '请先打开一次“客户管理”页面，Behalf 才能区分您自己的账号和客户的账号。',
    open: '打开客户管理',
    noTab: '此窗口中没有打开的控制台页面。',
    since: '开始于',
    stopAtDialog: '停在对话框：由我单击“确定”',
    language: '语言',
    auto: '跟随控制台',
  },
);
