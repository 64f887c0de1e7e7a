import { words } from './words.ts';

/** What is asked before anybody operates on behalf of a protected customer. */
export const agreementWords = words(
  {
    title: { protected: 'Protected customer', unjudged: 'Perhaps a protected customer' },
    why: {
      protected: 'Make sure that you mean this account before you go on.',
      unjudged:
        'Customers with certain tags are protected, and Behalf cannot see the tags of this one. With the Customer tag column shown, or all customers read, it need not ask.',
    },
    account: 'Account',
    id: 'Customer ID',
    type: (name: string) => `Type ${name} to go on`,
    goOn: 'Go on',
    hold: 'Or hold this button to go on',
    cancel: 'Cancel',
  },
  {
    title: { protected: '受保护的客户', unjudged: '可能是受保护的客户' },
    why: {
      protected: '继续之前，请确认您要进入的正是此账号。',
      unjudged:
        '带有某些标签的客户受保护，而 Behalf 看不到该客户的标签。显示“客户标签”列或读取全部客户后，将不再询问。',
    },
    account: '客户账号名',
    id: '客户ID',
    type: (name: string) => `输入“${name}”以继续`,
    goOn: '继续',
    hold: '或按住此按钮以继续',
    cancel: '取消',
  },
);
