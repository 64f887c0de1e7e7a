import type { PropertyKey } from './record.ts';

export type PropertyKind = 'text' | 'choice' | 'flag' | 'money' | 'percent' | 'date' | 'tags';

export interface Label {
  readonly en: string;
  readonly zh: string;
}

export interface Choice {
  /** For ever, like keys. */
  readonly value: string;
  readonly label: Label;
  /** What the console or a person may write instead; compared without case, width and blanks. */
  readonly spellings: readonly string[];
}

export interface Property {
  /** For ever: saved searches hold it. */
  readonly key: PropertyKey;
  readonly kind: PropertyKind;
  readonly label: Label;
  /** Further names in the filter language, beside key, labels and the console's wordings. */
  readonly aliases: readonly string[];
  /** A condition as one would type it, for help and documentation. */
  readonly example: string;
  /** Every value of a property of kind `choice`. */
  readonly choices?: readonly Choice[];
  /** What the console writes for yes and no, beside those words. */
  readonly flagWords?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  /**
   * Bare words look at it: `always`, or only in records in which it was read. The latter is for what many lists do not
   * have: a list without the column could otherwise never answer "no" to any word.
   */
  readonly bareWord?: 'always' | 'if-read';
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
    aliases: ['customer', 'company', '名称', '客户', '公司'],
    example: 'name:yun*',
    bareWord: 'always',
    columns: ['Customer Name', 'Customer', '客户名称', '客户'],
    searches: ['Customer Name', 'Customer', '客户名称'],
  },
  {
    key: 'account',
    kind: 'text',
    label: { en: 'Customer account', zh: '客户账号名' },
    aliases: ['login', '账号', '账户'],
    example: 'account=hwc_yt1002',
    bareWord: 'always',
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
    aliases: ['customerid', '编号'],
    example: 'id:d67c*',
    bareWord: 'always',
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
    aliases: ['am', 'salesperson', '经理', '业务员'],
    example: 'manager:"Li Wei",none',
    bareWord: 'if-read',
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
    aliases: ['association', '类型'],
    example: 'type:reseller',
    choices: [
      {
        value: 'reseller',
        label: { en: 'Reseller', zh: '代售' },
        spellings: ['Resale', 'Reseller model', 'Resell', '转售', '转售模式', '代售模式', '代售类'],
      },
      {
        value: 'referral',
        label: { en: 'Referral', zh: '顾问销售' },
        spellings: ['Agent', 'Agency', 'Referral model', 'Consulting', '顾问销售模式', '顾问销售类', '推荐'],
      },
    ],
    columns: ['Association Type', 'Cooperation Type', 'Partnership Type', '关联类型', '合作类型'],
    searches: ['Association Type', '关联类型'],
  },
  {
    key: 'associated',
    kind: 'date',
    label: { en: 'Association time', zh: '关联时间' },
    aliases: ['since', '关联'],
    example: 'associated>=2026-11',
    columns: ['Association Time', 'Associated On', 'Associated', '关联时间', '关联日期'],
    searches: ['Association Time', 'Associated On', '关联时间'],
  },
  {
    key: 'frozen',
    kind: 'flag',
    label: { en: 'Automatically frozen', zh: '自动冻结' },
    aliases: ['autofrozen', '冻结'],
    example: 'is:frozen',
    flagWords: {
      yes: ['Frozen', 'Auto frozen', 'Automatically frozen', '冻结', '已冻结', '自动冻结'],
      no: ['Normal', 'Not frozen', 'Unfrozen', 'Manually frozen', '正常', '未冻结', '手动冻结'],
    },
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
    aliases: ['cost', 'expenditure', 'mtd', '消费', '花费'],
    example: 'spend:1000..5000',
    columns: [
      'Month-to-Date Expenditure',
      'MTD Expenditure',
      'Expenditure This Month',
      'Expenditures This Month',
      'Monthly Expenditure',
      'Monthly Spend',
      'Month-to-Date Spend',
      'Spend This Month',
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
    aliases: ['expiry', 'expiration', 'expire', '到期', '过期'],
    example: 'expires:0d..7d',
    columns: [
      'Resource Expiration Date',
      'Resource Expiration',
      'Expiration Date',
      'Resource Expiration Time',
      'Expires On',
      'Expires',
      'Expiry Date',
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
    aliases: ['phone', 'tel', '手机', '电话'],
    example: 'mobile:138*',
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
    aliases: ['usage', '预算'],
    example: 'budget>=80%',
    columns: ['Budget Usage', 'Budget', 'Budget Used', '预算使用率', '预算使用情况', '预算'],
    searches: ['Budget Usage', 'Budget', '预算使用率', '预算使用情况'],
  },
  {
    key: 'tag',
    kind: 'tags',
    label: { en: 'Customer tag', zh: '客户标签' },
    aliases: ['tags', 'label', 'labels', '标签'],
    example: 'tag:vip,trial',
    bareWord: 'if-read',
    columns: ['Customer Tag', 'Customer Tags', 'Tag', 'Tags', 'Label', '客户标签', '标签'],
    searches: ['Customer Tag', 'Tag', '客户标签', '标签'],
  },
  {
    key: 'list',
    kind: 'choice',
    label: { en: 'List', zh: '客户列表' },
    aliases: ['tab', '列表'],
    example: 'list:resellers',
    choices: [
      {
        value: 'own',
        label: { en: 'Customers', zh: '我的客户' },
        spellings: ['My Customers', 'Direct', '客户', '客户列表', '直属客户'],
      },
      {
        value: 'resellers',
        label: { en: "Resellers' Customers", zh: '云经销商的客户' },
        spellings: ['Reseller', 'Indirect', '二级经销商子客户', '经销商的客户', '云经销商'],
      },
    ],
    columns: [],
    searches: [],
  },
  {
    key: 'reseller',
    kind: 'text',
    label: { en: 'Reseller', zh: '云经销商' },
    aliases: ['经销商'],
    example: 'reseller:none',
    bareWord: 'if-read',
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
    aliases: ['mail', '邮件'],
    example: 'email:example.com',
    columns: ['Email', 'E-mail', 'Email Address', '邮箱', '电子邮箱', '邮件地址'],
    searches: ['Email', '邮箱'],
    personal: true,
  },
  {
    key: 'om',
    kind: 'choice',
    label: { en: 'O&M on behalf', zh: '代客运维' },
    aliases: ['authorization', 'authorized', '运维', '授权'],
    example: 'om:disabled,missing',
    choices: [
      {
        value: 'offered',
        label: { en: 'Offered', zh: '可代客运维' },
        spellings: ['Available', 'Authorized', 'Yes', '可用', '已授权', '是'],
      },
      {
        value: 'disabled',
        label: { en: 'Disabled', zh: '不可用' },
        spellings: ['Greyed', 'Grayed', '禁用', '置灰'],
      },
      {
        value: 'missing',
        label: { en: 'Not offered', zh: '未提供' },
        spellings: ['Hidden', '无入口'],
      },
    ],
    columns: [],
    searches: [],
  },
  {
    key: 'pinned',
    kind: 'flag',
    label: { en: 'Pinned', zh: '置顶' },
    aliases: ['pin', 'favorite', 'favourite', '收藏'],
    example: 'is:pinned',
    columns: [],
    searches: [],
  },
];
