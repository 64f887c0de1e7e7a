/** Every trouble the stand-in can make, by its name in `?faults=a,b`. Each lives in one small place of the pages or the server. */
export const FAULTS = {
  'rows-replaced':
    'rows are created anew after paging, sorting and the eye icon, and on their own about every 400 ms',
  'rows-recycled': 'row elements are kept and filled with other customers (tinyvue does so anyway)',
  'table-recreated': 'the whole table node is created anew about every 1.5 s',
  'om-error-after-ok':
    'the O&M item is there for unauthorized customers too, and OK ends in an error message',
  'om-disabled': 'the O&M item is shown disabled where it would be missing',
  'om-missing': 'no row has the O&M item',
  'slow-dialog': 'dialogs appear 1.5 s late',
  'dialog-wording': 'the O&M dialog has another title, text and Chinese OK',
  'dialog-silent': 'the O&M dialog names no customer',
  'dialog-masked': 'the O&M dialog masks the name and the account',
  'dialog-wrong-customer': 'the O&M dialog names another customer',
  survey: 'a satisfaction survey covers the page on load and again after the O&M dialog opened',
  'no-id-column': 'the customer ID column is hidden',
  'all-masked': 'every data column is masked, the customer ID too',
  'no-inline-items': 'row actions exist in the menu only (tiny3)',
  'menu-slow': 'the menu opens at once, its items come 600 ms later',
  'new-tab': 'the console page opens in a new tab after OK',
  'ok-ignored': 'OK closes the dialog and nothing else happens',
  'http-500': 'data requests fail every other time',
  'header-iam-user': "the partner's header reads account / IAM user",
  'header-missing': 'the header shows no account name',
  'account-in-menu': 'the header has a picture only, the account name stands in the menu behind it (harbor)',
  'words-unknown': 'the budget column, the O&M item and Switch Role are called as nobody has documented',
  'operation-unnamed': 'the operation column has no header',
  'no-pager': 'there is no pager',
  'no-search': 'there is no search',
  'switch-role-missing': 'the account menu has no Switch Role',
} as const;

export type Fault = keyof typeof FAULTS;

export function isFault(text: string): text is Fault {
  return Object.hasOwn(FAULTS, text);
}

export function parseFaults(text: string): Fault[] {
  return text.split(',').filter(isFault);
}
