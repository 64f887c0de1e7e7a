import { words } from './words.ts';

/** What the button in every row says. */
export const rowActionWords = words(
  {
    operate: 'O&M on behalf',
    busy: {
      find: 'Finding the customer…',
      menu: 'Opening the menu…',
      dialog: 'Waiting for the dialog…',
      confirm: 'Checking the dialog…',
      follow: 'Waiting for the console page…',
    },
    requestAuthorization: 'Request authorization',
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
    atDialog: 'Please check the dialog and press OK yourself.',
    authorizationOpened: 'Please complete the console’s own dialog.',
    disabled: {
      referral:
        'Referral customers cannot be operated on behalf of. The console offers it for reseller customers only.',
      'no-key':
        'Neither a customer ID nor an account is readable in this row. Show the Customer ID column, or the hidden account names.',
      'not-offered':
        'The console does not offer O&M for this customer, most often because the customer has not authorized you.',
      'item-disabled': 'The console shows the O&M item but has disabled it for this customer.',
      'no-operation': 'No Operation column was found in this list.',
      busy: 'Another customer is being opened.',
    },
    failed: {
      'row-gone': 'The customer is no longer in this list. Find the customer again, then try once more.',
      'no-operation': 'The row has no menu that Behalf understands. Please use the row’s own menu.',
      'not-offered':
        'The console does not offer O&M for this customer, most often because the customer has not authorized you. If it calls the item otherwise, teach Behalf its name: Options, Diagnostics.',
      'no-request': 'The console does not offer to request this customer’s authorization.',
      'item-disabled': 'The console has disabled O&M for this customer.',
      'menu-closed':
        'No menu with an item that Behalf knows opened. Please open More yourself and choose the O&M item. If the console calls it otherwise, teach Behalf its name: Options, Diagnostics.',
      'no-dialog': 'The console’s dialog did not appear. Please open More yourself and choose the O&M item.',
      'dialog-owed':
        'The dialog of the customer before has not appeared yet and may still come. Wait a minute or reload the page, then try again.',
      'other-customer': (named: string) =>
        `The dialog names another customer (${named}), so Behalf pressed Cancel. Nothing was switched. Reload the list and try again.`,
      'dialog-stuck': 'The dialog did not take OK. Please look at it and press OK or Cancel yourself.',
      'not-recorded':
        'Behalf could not note the request, so it pressed Cancel. Nothing was switched. Reload the page and try again.',
      refused: (said: string) => `The console refused: “${said}”`,
      'no-answer':
        'No console page has shown the customer yet. Look at the account name in the header before you do anything.',
      protected:
        'The customer is protected by now, and you had not been asked. Nothing was switched. Press again to be asked.',
      broken:
        'Something went wrong in Behalf. Look at the page and at the account name in the header before you try again.',
      stopped: 'Stopped.',
    },
    changed: 'The list changed under the pointer. Please look at the row and press again.',
  },
  {
    operate: '代客运维',
    busy: {
      find: '正在查找客户…',
      menu: '正在打开菜单…',
      dialog: '正在等待对话框…',
      confirm: '正在核对对话框…',
      follow: '正在等待控制台页面…',
    },
    requestAuthorization: '申请客户授权',
    tryAgain: '重试',
    dismiss: '关闭',
    atDialog: '请核对对话框，由您单击“确定”。',
    authorizationOpened: '请在控制台对话框中完成操作。',
    disabled: {
      referral: '顾问销售客户不支持代客运维，控制台仅对代售（转售）客户提供。',
      'no-key': '该行没有可识别的客户ID或账号名。请显示“客户ID”列，或显示被隐藏的账号名。',
      'not-offered': '控制台未对该客户提供代客运维，通常是因为客户尚未授权。',
      'item-disabled': '控制台已禁用该客户的代客运维。',
      'no-operation': '列表中未找到“操作”列。',
      busy: '正在进入另一个客户的账号。',
    },
    failed: {
      'row-gone': '该客户已不在列表中。请重新查找后再试。',
      'no-operation': '未能识别该行的菜单，请使用该行自己的菜单。',
      'not-offered':
        '控制台未对该客户提供代客运维，通常是因为客户尚未授权。如果控制台使用其他名称，请在“选项”的“页面诊断”中添加。',
      'no-request': '控制台未对该客户提供申请授权的操作。',
      'item-disabled': '控制台已禁用该客户的代客运维。',
      'menu-closed':
        '没有打开含有已知操作的菜单。请手动打开“更多”并选择代客运维。如果控制台使用其他名称，请在“选项”的“页面诊断”中添加。',
      'no-dialog': '控制台的对话框没有出现。请手动打开“更多”并选择代客运维。',
      'dialog-owed': '上一个客户的对话框尚未出现，可能稍后弹出。请等待一分钟或刷新页面后重试。',
      'other-customer': (named: string) =>
        `对话框显示的是另一个客户（${named}），已单击“取消”，未切换账号。请刷新列表后重试。`,
      'dialog-stuck': '对话框没有响应“确定”。请查看后由您单击“确定”或“取消”。',
      'not-recorded': '未能记录本次请求，已单击“取消”，未切换账号。请刷新页面后重试。',
      refused: (said: string) => `控制台拒绝了操作：“${said}”`,
      'no-answer': '还没有控制台页面显示该客户。操作前请先核对页面右上角的账号名。',
      protected: '该客户现在受保护，而之前没有请您确认。未切换账号，请再次单击并确认。',
      broken: 'Behalf 出错了。请先查看页面内容和页面右上角的账号名，再重试。',
      stopped: '已停止。',
    },
    changed: '列表刚刚发生变化，请核对该行后再次单击。',
  },
);
