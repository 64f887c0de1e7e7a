import { words } from './words.ts';

/** What is said about the operator's note on a stay: in the options, the popup and the banner. */
export const noteWords = words(
  {
    name: 'Note or ticket number',
    of: (name: string) => `Note or ticket number for ${name}`,
    add: 'Add',
    edit: (note: string) => `Change the note ${note}`,
    addTo: (name: string) => `Add a note to ${name}`,
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved in the journal.',
    failed: 'That was not saved. Please try again.',
    hint: 'Enter saves it in the journal, Esc closes. It replaces an earlier note.',
    saving: 'Saving…',
    done: 'Saved',
  },
  {
    name: '备注或工单号',
    of: (name: string) => `${name} 的备注或工单号`,
    add: '添加',
    edit: (note: string) => `修改备注“${note}”`,
    addTo: (name: string) => `为 ${name} 添加备注`,
    save: '保存',
    cancel: '取消',
    saved: '已记入操作日志。',
    failed: '未能保存，请重试。',
    hint: '按 Enter 记入操作日志，按 Esc 关闭。之前的备注将被替换。',
    saving: '正在保存…',
    done: '已保存',
  },
);
