import { words } from './words.ts';

/** The options page on the consoles beside the provider's own. */
export const consolesWords = words(
  {
    title: 'Consoles',
    hint: 'Behalf works on huaweicloud.com. Add a regional console or one under a partner’s own name; the browser asks you to allow it.',
    builtIn: 'built in',
    whole: (domain: string) => `${domain} and everything below it`,
    granted: 'allowed',
    missing: 'not allowed by the browser: Behalf sees and shows nothing there',
    allow: 'Allow…',
    allowing: (name: string) => `Allow ${name}`,
    remove: 'Remove',
    removing: (name: string) => `Remove ${name}`,
    address: 'Address of a console',
    addressHint:
      'For example console.example.com, or *.example.com for a whole domain. Every page of it counts as a console.',
    add: 'Add…',
    done: (name: string) =>
      `Behalf may work on ${name}. Pages of it that are open already have to be reloaded once.`,
    removed: (name: string) => `${name} was removed, and its permission given back.`,
    problems: {
      refused: 'The browser did not allow it, so nothing was added.',
      empty: 'Please type the address of the console.',
      'not-https': 'Only addresses that begin with https:// can be added.',
      'not-a-host': 'This is no address of a console. It looks like console.example.com.',
      'too-wide':
        'This would be far more than one console. Name the domain of the console, as in *.example.com.',
      'built-in': 'huaweicloud.com is built in already, with everything below it.',
      twice: 'This console is in the list already.',
      'too-many': 'There are too many consoles in the list. Remove one first.',
      failed: 'That did not work. Please try again.',
    },
  },
  {
    title: '控制台',
    hint: 'Behalf 在 huaweicloud.com 上工作。可在此添加区域控制台或伙伴自有品牌的控制台，浏览器会请您授权。',
    builtIn: '内置',
    whole: (domain: string) => `${domain} 及其所有子域名`,
    granted: '已授权',
    missing: '浏览器未授权：Behalf 在其中不读取也不显示任何内容',
    allow: '授权…',
    allowing: (name: string) => `授权 ${name}`,
    remove: '移除',
    removing: (name: string) => `移除 ${name}`,
    address: '控制台地址',
    addressHint: '例如 console.example.com，整个域名则写 *.example.com。其中的每个页面都视为控制台。',
    add: '添加…',
    done: (name: string) => `Behalf 可以在 ${name} 上工作。已经打开的页面需要刷新一次。`,
    removed: (name: string) => `已移除 ${name}，并归还其权限。`,
    problems: {
      refused: '浏览器没有授权，因此没有添加。',
      empty: '请输入控制台地址。',
      'not-https': '只能添加以 https:// 开头的地址。',
      'not-a-host': '这不是控制台地址。正确的写法如 console.example.com。',
      'too-wide': '范围过大，远不止一个控制台。请写出控制台所在的域名，如 *.example.com。',
      'built-in': 'huaweicloud.com 及其所有子域名已经内置。',
      twice: '列表中已有该控制台。',
      'too-many': '控制台数量过多，请先移除一个。',
      failed: '操作没有成功，请重试。',
    },
  },
);
