import { words } from './words.ts';

/** What is said about things that the organisation decided. */
export const policyWords = words({ set: 'Set by your organisation' }, { set: '由组织设定' });
