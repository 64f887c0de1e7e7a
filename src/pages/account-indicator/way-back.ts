import { labelForm } from '../../core/customer/text.ts';
import { isWritten } from '../wordings.ts';
import { isSwitchRoleLabel, switchRoleForm } from './labels.ts';

/**
 * What else consoles call the entry that leads back to the own account. It always says where to, or what it ends: "Exit"
 * and "Back" alone may sign out or leave the page.
 */
const WAY_BACK =
  /^(switch|change)(my|the)?(role|identity)$|^切换身份$|^((switch|go|change|return)?backto|(return|switch)to)(the|my|your)*(own|partner|original|my|your)(role|identity|account|user)?$|^(exit|leave|end|stop)(the|this)?(assumed|customer'?s?|o&m|behalf)(role|identity|account|console|mode|session)$|^(exit|leave)(the)?role$|^(返回|切回|切换回|回到|退回)(到|至)?(我的?|自己的?|本|原|伙伴|合作伙伴)(账号|帐号|账户|身份|角色)$|^(退出|结束)(代客?户?(运维|维护|操作)|角色|客户(账号|帐号|控制台))(模式|状态)?$/;

export function isWayBackLabel(text: string): boolean {
  const form = switchRoleForm(text);
  return isSwitchRoleLabel(text) || WAY_BACK.test(form) || isWritten('switch-role', labelForm(form));
}
