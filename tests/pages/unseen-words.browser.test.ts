import { afterEach, expect, test } from 'vitest';
import { isWayBackLabel } from '../../src/pages/account-indicator/way-back.ts';
import {
  isCancelLabel,
  isMoreLabel,
  isOkLabel,
  isOperateLabel,
  isOperationColumn,
} from '../../src/pages/customer-list/labels.ts';
import { readList } from '../../src/pages/customer-list/read.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  "Perform O&M Operations on Customers' Behalf",
  'Operate on behalf',
  'Operate as customer',
  "O&M on customer's behalf",
  'O&M for Customer',
  'Log in as customer',
  'Switch to customer account',
  '代客运维',
  '代运维',
  '代客维护',
  '代客户操作',
  '代客操作',
])('%s operates on behalf', (label) => expect(isOperateLabel(label)).toBe(true));

test.each([
  'Request O&M authorization',
  'Request Authorization for O&M on behalf',
  'O&M Operations Records',
  'Stop O&M on behalf',
  'Place order on behalf of customer',
  'Operate on behalf settings',
  'Customer Management',
  'Switch association type',
  '申请代客运维授权',
  '代客运维记录',
  '取消代客运维',
  '代客户下单',
  '代客操作日志',
])('%s does not', (label) => expect(isOperateLabel(label)).toBe(false));

test.each([
  'Switch Role',
  'Switch back to my account',
  'Return to partner account',
  'Back to my account',
  'Exit role',
  '返回伙伴账号',
  '切回原账号',
  '退出代客运维',
])('%s leads back', (label) => expect(isWayBackLabel(label)).toBe(true));

test.each([
  'Exit',
  'Back',
  'Sign out',
  'Return to list',
  'My account',
  '返回',
  '退出',
  '退出登录',
  '返回列表',
])('%s may lead anywhere', (label) => expect(isWayBackLabel(label)).toBe(false));

/** What a list, its menu and its dialog say in the languages the console is offered in. */
const LANGUAGES = [
  ['de', 'Kundenname|Kontoname|Kunden-ID|Aktionen', 'Mehr', 'Bestätigen', 'Abbrechen'],
  ['es', 'Nombre del cliente|Nombre de la cuenta|ID del cliente|Operación', 'Más', 'Aceptar', 'Cancelar'],
  ['pt', 'Nome do cliente|Nome da conta|ID do cliente|Ações', 'Mais', 'Confirmar', 'Cancelar'],
  ['fr', 'Nom du client|Nom du compte|ID du client|Opérations', 'Plus', 'Valider', 'Annuler'],
  ['ja', '顧客名|アカウント名|顧客ID|操作', 'その他', '確認', 'キャンセル'],
  ['th', 'ชื่อลูกค้า|ชื่อบัญชี|ID ลูกค้า|การดำเนินการ', 'เพิ่มเติม', 'ตกลง', 'ยกเลิก'],
  ['tr', 'Müşteri Adı|Hesap Adı|Müşteri Kimliği|İşlem', 'Daha Fazla', 'Tamam', 'İptal'],
] as const;

test.each(LANGUAGES)('a list in %s is read', (_language, headers, more, ok, cancel) => {
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  document.body.innerHTML = `<table>${cells('th', headers.split('|'))}${cells('td', ['Acme', 'hwc_1', '0a1b', more])}</table>`;
  const [row] = readList(document.body)?.rows ?? [];
  expect(row?.ref).toMatchObject({ name: 'Acme', account: 'hwc_1', id: '0a1b' });
  expect(row?.operation?.textContent).toBe(more);
  expect(isOperationColumn(headers.split('|')[3] ?? '')).toBe(true);
  expect([isMoreLabel(more), isOkLabel(ok), isCancelLabel(cancel)]).toEqual([true, true, true]);
  expect([isOkLabel(cancel), isCancelLabel(ok), isOperateLabel(more)]).toEqual([false, false, false]);
});
