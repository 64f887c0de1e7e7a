import { PROPERTIES } from '../../core/customer/properties.ts';
import type { CustomerList, PropertyKey } from '../../core/customer/record.ts';
import { labelForm } from '../../core/customer/text.ts';
import type { Control } from '../../core/wording/wording.ts';
import { columnForm } from './columns.ts';
import { isTaught, taughtColumn } from './taught.ts';

/**
 * Wordings of the console, English and Chinese. Source unless said otherwise: Partner Center user guide
 * (dp_050105, dp_050102, dp_050103; Chinese guide "代客运维"). They drift between revisions, hence patterns on the
 * label form (lower case, no blanks, straight apostrophe).
 */
const OPERATE = /performo&m|o&moperations?|o&mon|operateonbehalf|代客户?运维|代客戶?運維/;
const REQUEST_AUTHORIZATION =
  /^(request|applyfor)(customer)?authori[sz]ation$|^申请(客户)?授权$|^申請(客戶)?授權$/;
const MORE =
  /^(more(actions|operations|options)?|more_vert|more_horiz|openmenu|更多(操作)?|operations?|actions?|操作|⋯|…|\.\.\.|⋮|︙)[▾▼⌄∨﹀▿˅]?$/;
const OK = /^(ok|确定|確定|确认|確認|confirm|yes|是|好|continue|继续)$/;
const CANCEL = /^(cancel|取消|no|否|close|关闭)$/;
/** What else stands in the menu of a row: tells an opened menu from a pop-up (user guide, Operation column). */
const ROW_ACTION =
  /authori[sz]|placeorder|resource|expenditure|order|accountmanager|disassociat|budget|freeze|discount|授权|授權|下单|下單|资源|資源|消费|消費|订单|訂單|客户经理|客戶經理|解除|关联|關聯|预算|預算|冻结|凍結|调账|百科|标签|折扣/;
const OPERATION_COLUMN = /^(operations?|actions?|操作)$/;
const FAILURE =
  /fail|error|cannot|can't|unable|denied|notauthori[sz]ed|notallowed|nopermission|notbeenauthori[sz]ed|unauthori[sz]ed|hasnot|havenot|invalid|tryagain|isbusy|timedout|donothavepermission|失败|错误|异常|繁忙|超时|稍后|重试|无权|没有权限|未授权|尚未|不能|无法|不支持|请先|請先|失敗|錯誤/;

export const isOperateLabel = control('operate', OPERATE, 80);
export const isRequestAuthorizationLabel = control('request-authorization', REQUEST_AUTHORIZATION, 60);
export const isRowActionLabel = (text: string): boolean =>
  isOperateLabel(text) || isRequestAuthorizationLabel(text) || onLabel(ROW_ACTION, 60)(text);
export const isMoreLabel = control('more', MORE, 20);
export const isOkLabel = control('ok', OK, 20);
export const isCancelLabel = control('cancel', CANCEL, 20);
export const isOperationColumn = control('operation-column', OPERATION_COLUMN, 30);

/** A distributor's two tabs (dp_050105; Chinese guide). */
const TABS: readonly (readonly [CustomerList, RegExp])[] = [
  ['own', /^(my)?customers$|^(我的客户|客户列表)$/],
  ['resellers', /^resellers?'s?customers$|^(云经销商的客户|二级经销商子客户|经销商的客户)$/],
];

const LISTS: readonly CustomerList[] = ['own', 'resellers'];

export function listOfTab(text: string): CustomerList | null {
  // Some tabs say how many there are.
  const form = labelForm(text).replace(/\(?\d+\)?$/, '');
  const known = TABS.find(([, pattern]) => pattern.test(form))?.[0];
  return known ?? LISTS.find((list) => isTaught(`${list}-tab`, form)) ?? null;
}

/** Whether a message of the console says that something did not work. */
export function saysFailure(text: string): boolean {
  return FAILURE.test(labelForm(text));
}

/** What stands in place of rows where there are none. */
export function saysNothingFound(text: string): boolean {
  return /^(no(matching)?(data|records?|results?|customers?|items?|entries|matches|rows)|nothingfound|empty$|0(records|results|items)|暂无|没有|无(数据|记录|结果|匹配)|未找到|找不到|查無|暫無|沒有)/.test(
    labelForm(text),
  );
}

const COLUMNS = new Map<string, PropertyKey>(
  PROPERTIES.flatMap(({ key, columns }) => columns.map((label) => [labelForm(label), key] as const)),
);

/** The properties a column header stands for; two for "Customer/Account Name". */
export function columnProperties(header: string): readonly PropertyKey[] {
  const form = columnForm(header);
  if (form === '' || form.length > 60) return [];
  const propertyOf = (label: string): PropertyKey | undefined => COLUMNS.get(label) ?? taughtColumn(label);
  const one = propertyOf(form);
  if (one !== undefined) return [one];
  const parts = form.split(/[/／、&]|与|和/).map(propertyOf);
  const keys = parts.filter((key) => key !== undefined);
  return keys.length > 1 && keys.length === parts.length ? keys : [];
}

/** Words that are known, and those that were taught for it. */
function control(means: Control, pattern: RegExp, longest: number): (text: string) => boolean {
  const isKnown = onLabel(pattern, longest);
  return (text) => isKnown(text) || (text.length <= 200 && isTaught(means, text));
}

function onLabel(pattern: RegExp, longest: number): (text: string) => boolean {
  return (text) =>
    text.length <= longest * 2 && labelForm(text).length <= longest && pattern.test(labelForm(text));
}
