import { words } from './words.ts';

/** What the options page says. */
export const optionsWords = words(
  {
    heading: 'Behalf options',
    title: (tab: string) => `${tab} · Behalf`,
    tabs: {
      settings: 'Settings',
      exchange: 'Export and import',
      policy: 'Team policy',
      diagnostics: 'Diagnostics',
    },
    settings: {
      look: 'Language and look',
      language: 'Language',
      auto: 'As the console',
      theme: 'Theme',
      themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
      operating: 'O&M on behalf',
      operate: 'After the click',
      oneClick: 'Go through the dialog',
      stop: 'Stop at the dialog',
      kept: 'What is kept',
      keepDays: 'Keep customers that were not seen again for',
      days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
      keepPersonal: 'Keep mobile numbers and email addresses',
      forgetOnSignOut: 'Forget the customers on signing out',
      hints: {
        theme:
          'In the console, the filter bar is light as the console itself unless you choose Dark. The banner has the colour of the account, always.',
        operate:
          '“Go through the dialog” checks whom the dialog names and presses OK. “Stop at the dialog” leaves OK to you.',
        keepDays: 'Whoever the console has not shown for longer is deleted from this browser.',
        keepPersonal: 'Otherwise they are forgotten when the browser closes.',
        forgetOnSignOut:
          'When the console asks you to sign in, everything read for that partner account is deleted. Saved searches and labels stay.',
      },
      shortcuts: {
        title: 'Keys',
        names: {
          _execute_action: 'Open the popup and find a customer',
          'switch-role': 'Switch Role',
          'previous-customer': 'Previous customer',
          'next-customer': 'Next customer of the result list',
        },
        none: 'no key',
        change: 'Change keys in the browser',
        byHand:
          'Your browser opens this page only by hand: open about:addons, click the gear and choose “Manage Extension Shortcuts”.',
      },
    },
  },
  {
    heading: 'Behalf 选项',
    title: (tab: string) => `${tab} · Behalf`,
    tabs: { settings: '设置', exchange: '导出与导入', policy: '团队策略', diagnostics: '页面诊断' },
    settings: {
      look: '语言和外观',
      language: '语言',
      auto: '跟随控制台',
      theme: '主题',
      themes: { system: '跟随系统', light: '浅色', dark: '深色' },
      operating: '代客运维',
      operate: '单击之后',
      oneClick: '自动完成对话框',
      stop: '停在对话框',
      kept: '数据保留',
      keepDays: '未再出现的客户保留',
      days: (count: number) => `${count} 天`,
      keepPersonal: '保留手机号和邮箱',
      forgetOnSignOut: '退出登录时清除客户数据',
      hints: {
        theme: '在控制台中，除非选择“深色”，筛选栏与控制台一样为浅色。横幅始终使用账号的颜色。',
        operate: '“自动完成对话框”会核对对话框中的客户并单击“确定”；“停在对话框”由您单击“确定”。',
        keepDays: '控制台超过此时间未再显示的客户，将从本浏览器中删除。',
        keepPersonal: '否则将在关闭浏览器时清除。',
        forgetOnSignOut: '控制台要求登录时，将删除为该伙伴账号读取的全部客户数据。常用筛选和标记会保留。',
      },
      shortcuts: {
        title: '快捷键',
        names: {
          _execute_action: '打开弹窗并查找客户',
          'switch-role': '切换角色',
          'previous-customer': '上一个客户',
          'next-customer': '筛选结果中的下一个客户',
        },
        none: '未设置',
        change: '在浏览器中更改快捷键',
        byHand: '浏览器只允许手动打开该页面：请打开 about:addons，单击齿轮图标，选择“管理扩展快捷键”。',
      },
    },
  },
);
