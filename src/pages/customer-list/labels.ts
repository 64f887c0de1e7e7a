import { PROPERTIES } from '../../core/customer/properties.ts';
import type { CustomerList, PropertyKey } from '../../core/customer/record.ts';
import { labelForm } from '../../core/customer/text.ts';
import type { Control } from '../../core/wording/wording.ts';
import { isWritten, writtenColumn } from '../wordings.ts';
import { columnForm } from './columns.ts';
import { isTaught, taughtColumn } from './taught.ts';

/**
 * Wordings of the console, English and Chinese. Source unless said otherwise: Partner Center user guide
 * (dp_050105, dp_050102, dp_050103; Chinese guide "代客运维"). They drift between revisions, hence patterns on the
 * label form (lower case, no blanks, straight apostrophe).
 */
const OPERATE =
  /performo&m|o&moperations?|o&m(on|for)|^(operate|work|act|manageresources?|maintain)(on|as).*(behalf|customer)|^(operate|maintain)(on|for|as)(the|this)?customer|^(login|signin|switch|enter)(as|to)?(the|this)?customer('?s?(account|console|identity))?$|代(客户?|客戶|)(运维|運維|维护|維護)|^代(客户?|客戶)(进行)?操作$/;
/** What is about operating on behalf and does not do it: it asks for it, ends it, or tells of it. */
const NOT_OPERATE =
  /authori[sz]|permission|order|record|histor|logs?$|audit|request|apply|revoke|withdraw|stop|end|cancel|disable|settings?$|授权|授權|权限|下单|下單|订单|记录|記錄|历史|日志|审计|申请|申請|取消|撤销|撤回|停止|终止|结束|关闭|禁用|设置/;
const REQUEST_AUTHORIZATION =
  /^(request|applyfor)(customer)?authori[sz]ation$|^申请(客户)?授权$|^申請(客戶)?授權$/;
const MORE =
  /^(more(actions|operations|options)?|more_vert|more_horiz|openmenu|更多(操作)?|operations?|actions?|操作|⋯|…|\.\.\.|⋮|︙)[▾▼⌄∨﹀▿˅]?$/;
const OK = /^(ok|okay|确定|確定|确认|確認|confirm|yes|是|好|好的|continue|继续|繼續)$/;
const GO_ON =
  /^(proceed|switch(now)?|enter|goon|goto(customer)?console|确认切换|立即切换|切换|进入|立即进入|确认进入|前往|立即前往)$/;
const CANCEL = /^(cancel|取消|no|否|close|关闭|關閉|notnow|goback|dismiss|abort|暂不|暫不|返回|放弃|再想想)$/;
/** What else stands in the menu of a row: tells an opened menu from a pop-up (user guide, Operation column). */
const ROW_ACTION =
  /authori[sz]|placeorder|resource|expenditure|order|accountmanager|disassociat|budget|freeze|discount|授权|授權|下单|下單|资源|資源|消费|消費|订单|訂單|客户经理|客戶經理|解除|关联|關聯|预算|預算|冻结|凍結|调账|百科|标签|折扣/;
const OPERATION_COLUMN = /^(operations?|actions?|操作)$/;
const FAILURE =
  /fail|error|cannot|can't|unable|denied|notauthori[sz]ed|notallowed|nopermission|notbeenauthori[sz]ed|unauthori[sz]ed|hasnot|havenot|invalid|tryagain|isbusy|timedout|donothavepermission|失败|错误|异常|繁忙|超时|稍后|重试|无权|没有权限|未授权|尚未|不能|无法|不支持|请先|請先|失敗|錯誤|fehler|fehlgeschlagen|nicht(autorisiert|berechtigt|möglich)|keineberechtigung|erreur|échec|échoué|pasautorisé|falló|fallido|nohaautorizado|noautorizado|nosepudo|erro$|falha|falhou|nãoautoriz|nãofoipossível|エラー|できません|されていません|ผิดพลาด|ล้มเหลว|ไม่สามารถ|ไม่ได้รับอนุญาต|hata|başarısız|yetkiniz|yetkilendirilme/;

export const isOperateLabel = control('operate', OPERATE, 80, NOT_OPERATE);
export const isRequestAuthorizationLabel = control('request-authorization', REQUEST_AUTHORIZATION, 60);
export const isRowActionLabel = (text: string): boolean =>
  isOperateLabel(text) || isRequestAuthorizationLabel(text) || onLabel(ROW_ACTION, 60)(text);
export const isMoreLabel = control('more', MORE, 20);
export const isPlainOkLabel = control('ok', OK, 20);
export const isOkLabel = (text: string): boolean => isPlainOkLabel(text) || onLabel(GO_ON, 20)(text);
export const isCancelLabel = control('cancel', CANCEL, 20);
export const isOperationColumn = control('operation-column', OPERATION_COLUMN, 30);

/** A distributor's two tabs (dp_050105; Chinese guide). */
const TABS: readonly (readonly [CustomerList, RegExp])[] = [
  ['own', /^(my)?customers$|^(我的客户|客户列表)$/],
  [
    'resellers',
    /^(my)?resellers?'?s?customers$|^customersof(my)?resellers$|^(下级经销商客户|云经销商的客户|二级经销商子客户|经销商的客户)$/,
  ],
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
  return /^(no(matching)?(data|records?|results?|customers?|items?|entries|matches|rows)|nothingfound|empty$|0(records|results|items)|暂无|没有|无(数据|记录|结果|匹配)|未找到|找不到|查無|暫無|沒有|keine(daten|einträge|ergebnisse|kunden|treffer)|nohay|sin(datos|resultados)|nenhum|semdados|semresultados|aucun|データがありません|データなし|該当|見つかりません|ไม่พบ|ไม่มีข้อมูล|(veri|kayıt|sonuç|müşteri)(bulunamadı|yok))/.test(
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
  const propertyOf = (label: string): PropertyKey | undefined =>
    COLUMNS.get(label) ?? taughtColumn(label) ?? writtenColumn(label);
  const one = propertyOf(form);
  if (one !== undefined) return [one];
  const parts = form.split(/[/／、&]|与|和/).map(propertyOf);
  const keys = parts.filter((key) => key !== undefined);
  return keys.length > 1 && keys.length === parts.length ? keys : [];
}

/** Words that are known, and those that were taught for it. */
function control(
  means: Control,
  pattern: RegExp,
  longest: number,
  except?: RegExp,
): (text: string) => boolean {
  const isKnown = onLabel(pattern, longest, except);
  return (text) =>
    isKnown(text) || (text.length <= 200 && (isTaught(means, text) || isWritten(means, labelForm(text))));
}

function onLabel(pattern: RegExp, longest: number, except?: RegExp): (text: string) => boolean {
  return (text) => {
    if (text.length > longest * 2) return false;
    const form = labelForm(text);
    return form.length <= longest && pattern.test(form) && except?.test(form) !== true;
  };
}
