import { words } from './words.ts';

/** The page that opens right after the installation. */
export const welcomeWords = words(
  {
    title: 'Welcome to Behalf',
    lead: 'Find any customer, operate on its behalf in one click, and always see whose account you are in.',
    language: 'Language',
    steps: 'Three steps',
    list: {
      title: 'One click per customer',
      text: 'On Customer Management every row has the button “O&M on behalf”. One click drives the console’s own menu and dialog and checks every step.',
      international: 'Open Customer Management',
      china: 'Chinese mainland site',
    },
    banner: {
      title: 'See whose account it is',
      text: 'A banner stands on top of every console page: coloured once the console has shown the customer, grey while that is not sure. “Switch Role” leads back to your own account.',
    },
    popup: {
      title: 'From one to the next',
      text: 'Press “Read all” above the list once. Then the button in the browser’s toolbar finds every customer by any part of the name, and takes you there in one Enter.',
      keys: 'Alt+Shift+H opens it.',
    },
    tour: 'What it looks like',
    tourHint: 'On the stand-in console of the tests, with invented customers.',
    figures: {
      list: 'Customer Management with one button per row',
      banner: 'The banner above a customer’s servers',
    },
    privacy: 'Everything that Behalf reads stays in this browser. It makes no network request of its own.',
  },
  {
    title: '欢迎使用 Behalf',
    lead: '快速查找客户，一键代客运维，时刻看清当前是谁的账号。',
    language: '语言',
    steps: '三步上手',
    list: {
      title: '每个客户，一键进入',
      text: '“客户管理”列表的每一行都有“代客运维”按钮。单击一次，Behalf 便使用控制台自己的菜单和对话框完成操作，并逐步核对。',
      international: '打开客户管理（国际站）',
      china: '打开客户管理（中国站）',
    },
    banner: {
      title: '看清当前是谁的账号',
      text: '每个控制台页面的顶部都有横幅：控制台显示了该客户后才着色，尚不确定时为灰色。单击“切换角色”即可回到您自己的账号。',
    },
    popup: {
      title: '从一个客户到下一个客户',
      text: '先在列表上方单击一次“读取全部”。之后，单击浏览器工具栏中的按钮，输入名称的任意部分即可找到客户，按 Enter 直接进入。',
      keys: '快捷键：Alt+Shift+H。',
    },
    tour: '界面预览',
    tourHint: '图中是测试用的模拟控制台，客户均为虚构。',
    figures: {
      list: '“客户管理”列表中每行一个按钮',
      banner: '客户的服务器列表上方的横幅',
    },
    privacy: 'Behalf 读取的内容只保存在此浏览器中，不会自行发起任何网络请求。',
  },
);
