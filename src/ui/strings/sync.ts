import { words } from './words.ts';

/** The setting that says whether saved searches and labels follow the operator. */
export const syncWords = words(
  {
    name: 'Saved searches and labels on your other machines too',
    hint: 'By your browser’s own sync, where you are signed in to it. Turned off, they stay here; what your other machines have stays there, and comes together when you turn it on again.',
    partly: 'It is on, but the browser’s sync has no room for all of them: some stay on this machine.',
    problems: {
      newer:
        'A newer version of Behalf works on another machine. Update Behalf here first; nothing was changed.',
      quota: 'There is no room left on this machine. Nothing was changed.',
      failed: 'That did not work. Nothing was changed; please try again.',
    },
  },
  {
    name: '常用筛选和标记同步到其他设备',
    hint: '使用浏览器自带的同步功能（需登录浏览器）。关闭后只保存在本机；其他设备上的内容保留在原处，重新开启时会合并。',
    partly: '已开启，但浏览器的同步空间不足，部分内容只保存在本机。',
    problems: {
      newer: '其他设备上的 Behalf 版本较新。请先更新本机的 Behalf；未做任何更改。',
      quota: '本机存储空间不足，未做任何更改。',
      failed: '操作没有成功，未做任何更改，请重试。',
    },
  },
);
