import { labelForm } from '../../core/customer/text.ts';

/**
 * Words of the account menu. "Switch Role" and its steps: IAM user guide iam_06_0003, iam_01_1165 (English), the
 * Chinese guide "切换角色"; the other entries as the console shows them to everybody.
 */
const SWITCH_ROLE = /^(switchroles?|switchback|切换角色|切換角色)$/;
const OTHER_ROLE = /another|other|newrole|其他|其它|另一/;
const ACCOUNT_MENU =
  /^(signout|logout|logoff|退出登录|退出登錄|退出|登出|注销|myaccount|accountcenter|账号中心|帐号中心|basicinformation|基本信息|mycredentials?|我的凭证|securitysettings|安全设置)/;

/** Controls that stand in every console's header and are nobody's name. */
const COMMON =
  /^(console|controlconsole|homepage?|services?|servicelist|resources?|costs?|billing(center)?|billing&costs?|fees?|enterprise|orgs?|tools?|tickets?|servicetickets?|support|help(center)?|docs?|documentation|messages?|notifications?|search|regions?|language|english|简体中文|中文|中文\(简体\)|繁體中文|日本語|deutsch|français|español|português|login|signin|register|signup|partnercenter|sales|customers?|products?|marketing|finance|contact(us)?|feedback|more|settings|huaweicloud|cloudshell|控制台|首页|服务列表|资源|费用|费用与成本|企业|工具|工单|支持|支持与服务|帮助(中心)?|文档|消息(中心)?|设置|搜索|备案|语言|登录|注册|伙伴中心|销售|客户|产品|营销|财务|更多|华为云|反馈|联系我们|[\d+]+|(open|user|account|profile|avatar|账号|用户|menu|头像)+)$/;
const REGION = /^([a-z]{2}-[a-z]+-?\d*|(cn|ap|eu|la|na|sa|af|me|tr|ru)-[\w-]+)$/;

/** One page has one operator. */
let taught: readonly string[] = [];

/** From now on these words, in label form, mean Switch Role as well, and no others that were taught before. */
export function teachSwitchRole(forms: readonly string[]): void {
  taught = forms;
}

/** Without the arrow that says there is more behind it. */
export function switchRoleForm(text: string): string {
  return text.length < 100 ? labelForm(text).replace(/[›>»▸▶→]$/, '') : '';
}

export function isSwitchRoleLabel(text: string): boolean {
  const form = switchRoleForm(text);
  return SWITCH_ROLE.test(form) || taught.includes(form);
}

/** The entry that leads away to yet another role rather than back. */
export function isOtherRoleLabel(text: string): boolean {
  return OTHER_ROLE.test(labelForm(text));
}

export function isAccountMenuLabel(text: string): boolean {
  return text.length < 60 && (ACCOUNT_MENU.test(labelForm(text)) || isSwitchRoleLabel(text));
}

export function isCommonControl(text: string): boolean {
  const form = labelForm(text).replace(/[▾▼⌄∨﹀▿˅›>]$/, '');
  return form === '' || COMMON.test(form) || REGION.test(form) || isAccountMenuLabel(text);
}
