import { words } from './words.ts';

/** What the options page says about everything that is kept. */
export const privacyWords = words(
  {
    never: 'What never happens',
    nevers: {
      requests:
        'Behalf makes no network request of its own. It reads what the console’s pages show in this browser, and presses what you could press.',
      telemetry:
        'No telemetry: nobody is told what you search for, what you press, or whose account you enter.',
      code: 'No code from elsewhere: everything that runs is in the package that was installed.',
    },
    sync: 'Saved searches and labels follow you to your other machines only if your browser’s own sync is on. Files that you export stay where you put them.',
    stored: 'What is stored',
    total: (size: string) =>
      `About ${size} in all. It is in this browser only, except what the browser’s sync takes along.`,
    nothingAtAll: 'Nothing is stored.',
    reading: 'Looking at what is stored…',
    failed: 'That did not work. Please try again.',
    nothing: 'Nothing.',
    pieces: (count: number) => count.toLocaleString('en'),
    about: (size: string) => `about ${size}`,
    since: (day: string) => `since ${day}`,
    places: {
      database: 'database of Behalf',
      local: 'this browser',
      sync: 'the browser’s sync',
      session: 'memory, until the browser closes',
    },
    delete: 'Delete',
    deleting: (what: string) => `Delete: ${what}`,
    everything: 'Everything',
    deleteAll: 'Delete everything',
    confirmAll:
      'All of the above is deleted for good, your saved searches, labels and settings too. To keep those, export them first.',
    confirm: 'It is deleted for good.',
    keep: 'Keep',
    deleted: (what: string) => `Deleted: ${what}.`,
    partnerOf: (what: string, partner: string) => `${what} · ${partner}`,
    kinds: {
      customers: {
        name: 'Customers',
        hint: 'What the console’s customer list showed, for each of your partner accounts. Pins go with them.',
      },
      pins: { name: 'Pins', hint: 'The IDs of customers that you pinned.' },
      personal: {
        name: 'Mobile numbers and email addresses',
        hint: 'Of customers, where the list showed them.',
      },
      indexes: {
        name: 'Search index',
        hint: 'Made from the customers so that finding is fast; made again when needed.',
      },
      recents: { name: 'Recent customers', hint: 'Whose accounts you were in, and when.' },
      journal: {
        name: 'Journal',
        hint: 'When you entered and left whose account, and your notes. A stay that is under way goes on.',
      },
      view: {
        name: 'Last result list',
        hint: 'The filter shown last, and where reading all customers stands.',
      },
      accounts: {
        name: 'Accounts',
        hint: 'Who you are signed in as, in ordinary and in private windows. Whose account you are in right now stays, so that the banner can go on saying it.',
      },
      searches: { name: 'Saved searches', hint: 'Yours; the built-in ones come back.' },
      labels: { name: 'Colours and labels', hint: 'Those that you gave customers and tags, with notes.' },
      settings: { name: 'Settings', hint: 'What you chose in these options and in the popup.' },
      wordings: { name: 'Taught words', hint: 'Words of the console that you taught in Diagnostics.' },
      diagnostics: {
        name: 'Diagnostics',
        hint: 'Which parts of the customer list were found; none of its texts.',
      },
      other: { name: 'Other', hint: 'Left by another version of Behalf.' },
    },
  },
  {
    never: '绝不会发生的事',
    nevers: {
      requests:
        'Behalf 自身不发出任何网络请求，只读取控制台页面在本浏览器中显示的内容，只单击您也能单击的按钮。',
      telemetry: '没有遥测：不会告诉任何人您搜索了什么、单击了什么、进入了谁的账号。',
      code: '没有外来代码：运行的一切都在已安装的扩展包中。',
    },
    sync: '仅当浏览器自身的同步已开启时，常用筛选和标记才会同步到您的其他电脑。导出的文件只保存在您选择的位置。',
    stored: '存储的内容',
    total: (size: string) => `共约 ${size}，除浏览器同步的内容外，均只在本浏览器中。`,
    nothingAtAll: '没有存储任何内容。',
    reading: '正在查看存储的内容…',
    failed: '操作没有成功，请重试。',
    nothing: '无。',
    pieces: (count: number) => `${count.toLocaleString('en')} 个`,
    about: (size: string) => `约 ${size}`,
    since: (day: string) => `自${day}起`,
    places: {
      database: 'Behalf 的数据库',
      local: '本浏览器',
      sync: '浏览器同步',
      session: '内存，关闭浏览器时清除',
    },
    delete: '删除',
    deleting: (what: string) => `删除：${what}`,
    everything: '全部内容',
    deleteAll: '全部删除',
    confirmAll: '以上内容将被永久删除，包括您的常用筛选、标记和设置。如需保留，请先导出。',
    confirm: '将被永久删除。',
    keep: '保留',
    deleted: (what: string) => `已删除：${what}。`,
    partnerOf: (what: string, partner: string) => `${what} · ${partner}`,
    kinds: {
      customers: { name: '客户', hint: '控制台客户列表显示过的内容，按伙伴账号分别存储。置顶会一并删除。' },
      pins: { name: '置顶', hint: '您置顶的客户的 ID。' },
      personal: { name: '手机号和邮箱', hint: '列表中显示过的客户手机号和邮箱。' },
      indexes: { name: '搜索索引', hint: '由客户数据生成，用于快速查找，需要时会重新生成。' },
      recents: { name: '最近的客户', hint: '您进入过谁的账号，以及进入时间。' },
      journal: { name: '操作日志', hint: '何时进入和离开谁的账号，以及您的备注。进行中的记录会继续。' },
      view: { name: '最近的筛选结果', hint: '最近显示的筛选条件，以及读取全部客户的进度。' },
      accounts: {
        name: '账号',
        hint: '普通窗口和隐私窗口中登录的账号。当前所在的客户账号会保留，以便横幅继续显示。',
      },
      searches: { name: '常用筛选', hint: '您自己的常用筛选；内置的会恢复。' },
      labels: { name: '颜色与标记', hint: '您为客户和标签设置的颜色、标记和备注。' },
      settings: { name: '设置', hint: '您在选项和弹窗中的选择。' },
      wordings: { name: '教过的词语', hint: '您在“页面诊断”中教过的控制台词语。' },
      diagnostics: { name: '页面诊断', hint: '客户列表中找到了哪些部分；不含页面文字。' },
      other: { name: '其他', hint: '其他版本的 Behalf 留下的内容。' },
    },
  },
);
