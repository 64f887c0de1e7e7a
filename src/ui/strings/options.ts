import { words } from './words.ts';

/** What the options page says. */
export const optionsWords = words(
  {
    heading: 'Behalf options',
    title: (tab: string) => `${tab} · Behalf`,
    tabs: { settings: 'Settings' },
    settings: {
      look: 'Language and look',
      language: 'Language',
      auto: 'As the console',
    },
  },
  {
    heading: 'Behalf 选项',
    title: (tab: string) => `${tab} · Behalf`,
    tabs: { settings: '设置' },
    settings: {
      look: '语言和外观',
      language: '语言',
      auto: '跟随控制台',
    },
  },
);
