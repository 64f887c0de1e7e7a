import type { PropertyKey } from './record.ts';

export type PropertyKind = 'text' | 'choice' | 'flag' | 'money' | 'percent' | 'date' | 'tags';

export interface Property {
  /** For ever: saved searches hold it. */
  readonly key: PropertyKey;
  readonly kind: PropertyKind;
  readonly label: { readonly en: string; readonly zh: string };
  /** Column headers of the Customer Management list, English and Chinese, older wordings too. */
  readonly columns: readonly string[];
  /** Names in the console's own search. */
  readonly searches: readonly string[];
  /** Kept for the browser session only, unless a setting says otherwise. */
  readonly personal?: true;
}

/**
 * THE registry. One entry is the whole cost of a new property: menus, editors, language, codec, facets and tests iterate over it.
 * Labels: user guide of Partner Center, pages dp_050105, dp_050102, dp_050103, Diss_0000710 (English) and the Chinese guide.
 * The combined column "Customer/Account Name" is known to the page adapter, which splits it into `name` and `account`.
 */
export const PROPERTIES: readonly Property[] = [
  {
    key: 'name',
    kind: 'text',
    label: { en: 'Customer name', zh: '客户名称' },
    columns: ['Customer Name', 'Customer', '客户名称', '客户'],
    searches: ['Customer Name', 'Customer', '客户名称'],
  },
  {
    key: 'account',
    kind: 'text',
    label: { en: 'Customer account', zh: '客户账号名' },
    columns: [
      'Account Name',
      'Customer Account',
      'Customer Account Name',
      'Account',
      'Huawei Cloud Account',
      '账号名',
      '客户账号名',
      '客户账号',
      '账号',
      '华为云账号',
      '华为云账号名',
      '帐号名',
      '客户帐号名',
    ],
    searches: [
      'Customer Account',
      'Account Name',
      'Customer Account Name',
      '客户账号名',
      '客户账号',
      '账号名',
    ],
  },
  {
    key: 'id',
    kind: 'text',
    label: { en: 'Customer ID', zh: '客户ID' },
    columns: [
      'Customer ID',
      'Customer Account ID',
      'Account ID',
      '客户ID',
      '客户编号',
      '客户账号ID',
      '账号ID',
    ],
    searches: ['Customer ID', 'Account ID', '客户ID', '客户账号ID', '账号ID'],
  },
  {
    key: 'manager',
    kind: 'text',
    label: { en: 'Account manager', zh: '客户经理' },
    columns: [
      'Account Manager',
      'Account Manager Name',
      'Salesperson',
      'Salesperson Name',
      '客户经理',
      '客户经理姓名',
      '业务员',
      '业务员姓名',
    ],
    searches: [
      'Account Manager Name',
      'Account Manager',
      'Salesperson Name',
      '客户经理姓名',
      '客户经理',
      '业务员姓名',
    ],
  },
  {
    key: 'type',
    kind: 'choice',
    label: { en: 'Association type', zh: '关联类型' },
    columns: ['Association Type', 'Cooperation Type', '关联类型', '合作类型'],
    searches: ['Association Type', '关联类型'],
  },
  {
    key: 'associated',
    kind: 'date',
    label: { en: 'Association time', zh: '关联时间' },
    columns: ['Association Time', 'Associated On', 'Associated', '关联时间', '关联日期'],
    searches: ['Association Time', 'Associated On', '关联时间'],
  },
  {
    key: 'frozen',
    kind: 'flag',
    label: { en: 'Automatically frozen', zh: '自动冻结' },
    columns: [
      'Automatically Frozen',
      'Auto Frozen',
      'Auto-Frozen',
      'Frozen Automatically',
      'Frozen Status',
      'Frozen',
      '是否自动冻结',
      '自动冻结',
      '冻结状态',
    ],
    searches: [
      'Automatically Frozen',
      'Auto Frozen',
      'Frozen Status',
      '是否自动冻结',
      '自动冻结',
      '冻结状态',
    ],
  },
  {
    key: 'spend',
    kind: 'money',
    label: { en: 'Month-to-date expenditure', zh: '本月消费' },
    columns: [
      'Month-to-Date Expenditure',
      'MTD Expenditure',
      'Expenditure This Month',
      'Expenditures This Month',
      'Monthly Expenditure',
      '本月消费',
      '当月消费',
      '本月消费金额',
    ],
    searches: [
      'Month-to-Date Expenditure',
      'MTD Expenditure',
      'Expenditure This Month',
      '本月消费',
      '当月消费',
    ],
  },
  {
    key: 'expires',
    kind: 'date',
    label: { en: 'Resource expiration date', zh: '资源到期时间' },
    columns: [
      'Resource Expiration Date',
      'Resource Expiration',
      'Expiration Date',
      'Resource Expiration Time',
      '资源到期时间',
      '资源到期日期',
      '到期时间',
    ],
    searches: [
      'Resource Expiration Date',
      'Resource Expiration Time',
      'Expiration Date',
      '资源到期时间',
      '到期时间',
    ],
  },
  {
    key: 'mobile',
    kind: 'text',
    label: { en: 'Mobile number', zh: '移动电话' },
    columns: [
      'Mobile Number',
      'Mobile',
      'Phone',
      'Phone Number',
      '移动电话',
      '手机号',
      '手机号码',
      '联系电话',
    ],
    searches: ['Mobile Number', 'Phone Number', '移动电话', '手机号', '手机号码'],
    personal: true,
  },
  {
    key: 'budget',
    kind: 'percent',
    label: { en: 'Budget usage', zh: '预算使用率' },
    columns: ['Budget Usage', 'Budget', 'Budget Used', '预算使用率', '预算使用情况', '预算'],
    searches: ['Budget Usage', 'Budget', '预算使用率', '预算使用情况'],
  },
  {
    key: 'tag',
    kind: 'tags',
    label: { en: 'Customer tag', zh: '客户标签' },
    columns: ['Customer Tag', 'Customer Tags', 'Tag', 'Tags', 'Label', '客户标签', '标签'],
    searches: ['Customer Tag', 'Tag', '客户标签', '标签'],
  },
  {
    key: 'list',
    kind: 'choice',
    label: { en: 'List', zh: '客户列表' },
    columns: [],
    searches: [],
  },
  {
    key: 'reseller',
    kind: 'text',
    label: { en: 'Reseller', zh: '云经销商' },
    columns: [
      'Reseller',
      'Reseller Name',
      'Cloud Reseller',
      '云经销商',
      '云经销商名称',
      '二级经销商',
      '经销商',
    ],
    searches: ['Reseller Name', 'Reseller', '云经销商名称', '云经销商', '二级经销商'],
  },
  {
    key: 'email',
    kind: 'text',
    label: { en: 'Email', zh: '邮箱' },
    columns: ['Email', 'E-mail', 'Email Address', '邮箱', '电子邮箱', '邮件地址'],
    searches: ['Email', '邮箱'],
    personal: true,
  },
  {
    key: 'om',
    kind: 'choice',
    label: { en: 'O&M on behalf', zh: '代客运维' },
    columns: [],
    searches: [],
  },
  {
    key: 'pinned',
    kind: 'flag',
    label: { en: 'Pinned', zh: '置顶' },
    columns: [],
    searches: [],
  },
];
