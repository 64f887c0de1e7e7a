import { words } from './words.ts';

/** What is said about things that the organisation decided. */
export const policyWords = words(
  {
    set: 'Set by your organisation',
    intro: 'These things are decided by your organisation, through the browser. They cannot be changed here.',
    none: 'Your organisation has decided nothing.',
    decided: 'Decided',
    settings: {
      stopAtDialog: (on: boolean) =>
        on ? 'Behalf stops at the dialog: you press OK' : 'Behalf goes through the dialog',
      stayLimit: (minutes: number) =>
        minutes === 0
          ? 'Nobody is asked whether to stay in a customer'
          : `After ${minutes} minutes in a customer you are asked whether to stay`,
      keepDays: (days: number) =>
        `Customers that were not seen again are kept for ${days === 1 ? '1 day' : `${days} days`}`,
      journalDays: (days: number) => `The journal is kept for ${days} days`,
      keepPersonal: (on: boolean) =>
        on
          ? 'Mobile numbers and email addresses are kept'
          : 'Mobile numbers and email addresses are forgotten when the browser closes',
      forgetOnSignOut: (on: boolean) =>
        on ? 'The customers are forgotten on signing out' : 'The customers are kept on signing out',
    },
    noExport: 'Nothing can be exported: customers, journal, saved searches, labels and settings',
    noShare: 'Links with a filter cannot be made',
    hosts: 'Consoles',
    hostsHint: 'The browser lets nobody but you allow them: see “Consoles” under Settings.',
    searches: 'Saved searches',
    labels: 'Colours and labels',
    wordings: 'Words of the console',
    customer: 'Customer',
    tag: 'Tag',
    problems: 'Left out because it is wrong',
    problemsHint: 'For whoever looks after the browsers of your organisation.',
  },
  {
    set: '由组织设定',
    intro: '以下内容由您的组织通过浏览器设定，无法在此更改。',
    none: '您的组织没有设定任何内容。',
    decided: '设定内容',
    settings: {
      stopAtDialog: (on: boolean) => (on ? '停在对话框：由您单击“确定”' : '自动完成对话框'),
      stayLimit: (minutes: number) =>
        minutes === 0 ? '在客户账号中停留时不询问' : `在客户账号中停留 ${minutes} 分钟后询问是否继续`,
      keepDays: (days: number) => `未再出现的客户保留 ${days} 天`,
      journalDays: (days: number) => `操作日志保留 ${days} 天`,
      keepPersonal: (on: boolean) => (on ? '保留手机号和邮箱' : '关闭浏览器时清除手机号和邮箱'),
      forgetOnSignOut: (on: boolean) => (on ? '退出登录时清除客户数据' : '退出登录时保留客户数据'),
    },
    noExport: '不允许导出客户、操作记录、常用筛选、标记和设置',
    noShare: '不允许生成带筛选条件的链接',
    hosts: '控制台',
    hostsHint: '浏览器只允许由您本人授权：请见“设置”中的“控制台”。',
    searches: '常用筛选',
    labels: '颜色与标记',
    wordings: '控制台的名称',
    customer: '客户',
    tag: '标签',
    problems: '有误而未采用的内容',
    problemsHint: '供负责管理贵组织浏览器的人员参考。',
  },
);
