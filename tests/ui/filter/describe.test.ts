import { expect, test } from 'vitest';
import { parse } from '../../../src/core/filter/parse.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import { describe } from '../../../src/ui/filter/describe.ts';
import { problemWords } from '../../../src/ui/filter/problem-words.ts';

test.each([
  ['yun', '“yun”', '“yun”'],
  ['name:yun', 'Customer name contains yun', '客户名称包含 yun'],
  [
    'name:yun*,none',
    'Customer name begins with yun or Customer name: none',
    '客户名称以 yun 开头 或 客户名称：无',
  ],
  ['account=hwc_1', 'Customer account is hwc_1', '客户账号名为 hwc_1'],
  ['tag:vip,trial', 'Customer tag: vip, trial', '客户标签：vip、trial'],
  ['-tag:trial', 'Customer tag: not trial', '客户标签：非 trial'],
  ['tag:none', 'Customer tag: none', '客户标签：无'],
  ['type:reseller', 'Association type: Reseller', '关联类型：代售'],
  ['is:frozen', 'Automatically frozen: Yes', '自动冻结：是'],
  ['budget>=80%', 'Budget usage ≥ 80\u00a0%', '预算使用率 ≥ 80\u00a0%'],
  [
    'spend:1000..<5000USD',
    'Month-to-date expenditure 1,000\u00a0USD – < 5,000\u00a0USD',
    '本月消费 1,000\u00a0USD – < 5,000\u00a0USD',
  ],
  ['spend:USD', 'Month-to-date expenditure: USD', '本月消费：USD'],
  ['expires:0d..7d', 'Resource expiration date within 7 days', '资源到期时间在7天内'],
  ['expires<0d', 'Resource expiration date is past', '资源到期时间已过'],
  ['associated:-30d..0d', 'Association time in the last 30 days', '关联时间在最近30天'],
  ['associated:month', 'Association time = this month', '关联时间 = 本月'],
  ['expires<7d', 'Resource expiration date < 7 days from now', '资源到期时间 < 7 天后'],
  ['associated>=2026-11', 'Association time ≥ 2026-11', '关联时间 ≥ 2026-11'],
  [
    '-(tag:vip budget>1%)',
    'Not (Customer tag: vip and Budget usage > 1\u00a0%)',
    '不满足：(客户标签：vip 且 预算使用率 > 1\u00a0%)',
  ],
  [
    'tag:vip OR (yun tag:a)',
    'Customer tag: vip or (“yun” and Customer tag: a)',
    '客户标签：vip 或 (“yun” 且 客户标签：a)',
  ],
])('%s is said in both languages', (text, en, zh) => {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (!parsed.ok) throw new Error(`cannot be read: ${text}`);
  expect(describe(parsed.filter, 'en')).toBe(en);
  expect(describe(parsed.filter, 'zh-CN')).toBe(zh);
});

test.each([
  ['bugdet>=80%', 'There is no property “bugdet”.', '没有名为“bugdet”的属性。'],
  [
    'type:x',
    '“x” is no value of Association type. One of: reseller, referral',
    '“x”不是“关联类型”的有效值。可选值：reseller, referral',
  ],
  [
    'budget>=x',
    '“x” is no value of Budget usage. Write a percentage such as 80%.',
    '“x”不是“预算使用率”的有效值。请填写百分比，例如 80%。',
  ],
  ['name>3', 'Customer name cannot be compared with “>”.', '“客户名称”不支持比较符“>”。'],
  ['tag:', 'A value is missing for Customer tag.', '“客户标签”缺少值。'],
  ['"yun', 'The quotation mark is not closed.', '引号没有闭合。'],
  ['yun)', 'This bracket closes nothing.', '多了一个右括号。'],
  ['yun OR', 'A condition is missing beside “OR”.', '“OR”旁边缺少条件。'],
  [
    'spend>=1,000',
    'A comma separates values. Write the number without it.',
    '逗号用于分隔多个值，数字中请不要写逗号。',
  ],
])('what is wrong with %s is said', (text, en, zh) => {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (parsed.ok) throw new Error(`can be read: ${text}`);
  expect(problemWords(parsed.problem.reason, 'en')).toBe(en);
  expect(problemWords(parsed.problem.reason, 'zh-CN')).toBe(zh);
});
