import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { applyReplacement } from '../../../src/core/filter/problem.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';

function read(text: string): string {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  return parsed.ok ? print(parsed.filter) : `${parsed.problem.reason.code}`;
}

describe('parse', () => {
  it.each([
    // The example of the specification.
    [
      'expires<7d budget>=80% -tag:trial (manager:"Li Wei" OR manager:none)',
      'expires<7d budget>=80% -tag:trial (manager:"Li Wei" OR manager:none)',
    ],
    ['', ''],
    ['   ', ''],
    // Words.
    ['yun tech', 'yun tech'],
    ['"yun tech"', '"yun tech"'],
    ['a AND b', 'a b'],
    ['Acme, Inc.', 'Acme,Inc.'],
    ['any:=acme', 'any=acme'],
    ['=acme', 'any=acme'],
    ['云图（北京）科技', '云图 北京 科技'],
    ['or and not', 'or and not'],
    ['a OR b c', 'a OR b c'],
    ['(a OR b) c', '(a OR b) c'],
    ['a 或 b 且 非 c', 'a OR b -c'],
    ['NOT a', '-a'],
    ['--a', 'a'],
    ['-(a b)', '-(a b)'],
    ['((a))', 'a'],
    ['() a', 'a'],
    // Texts.
    ['name:yun', 'name:yun'],
    ['name:yun*', 'name:yun*'],
    ['name:*yun*', 'name:yun'],
    ['name=yun', 'name=yun'],
    ['name:=yun', 'name=yun'],
    ['name="Li Wei"', 'name="Li Wei"'],
    ['name:"Li We"*', 'name:"Li We"*'],
    ['name:"a*"', 'name:"a*"'],
    ['name!=yun', '-name=yun'],
    ['name: yun', 'name:yun'],
    ['name:a:b', 'name:"a:b"'],
    ['name:none', 'name:none'],
    ['name:"none"', 'name:"none"'],
    ['name:a,=b,c*,none', 'name:a,=b,c*,none'],
    ['name:"a \\"b\\" \\\\c"', 'name:"a \\"b\\" \\\\c"'],
    ['"Customer name":yun', 'name:yun'],
    ['Customer-Name:yun', 'name:yun'],
    ["name:O'Brien", "name:O'Brien"],
    // Tags.
    ['tag:vip', 'tag:vip'],
    ['tag:vip, trial', 'tag:vip,trial'],
    ['tag:vip,', 'tag:vip'],
    ['tag:=vip', 'tag:vip'],
    ['tag:*ip*', 'tag:*ip*'],
    ['tag:vi*', 'tag:vi*'],
    // Choices and flags.
    ['type:Reseller', 'type:reseller'],
    ['type:代售', 'type:reseller'],
    ['关联类型：顾问销售', 'type:referral'],
    ['list:own,resellers', 'list:own,resellers'],
    ['is:frozen', 'is:frozen'],
    ['是:冻结', 'is:frozen'],
    ['is:frozen,pinned', 'is:frozen OR is:pinned'],
    ['-is:pinned', '-is:pinned'],
    ['frozen:yes', 'is:frozen'],
    ['frozen:否', 'frozen:no'],
    ['frozen!=yes', '-is:frozen'],
    // Numbers.
    ['spend>=1000', 'spend>=1000'],
    ['spend >= 1000', 'spend>=1000'],
    ['spend≥1000', 'spend>=1000'],
    ['spend:>=1000', 'spend>=1000'],
    ['spend:1000..5000', 'spend:1000..5000'],
    ['spend:1000~5000', 'spend:1000..5000'],
    ['spend:1000..', 'spend>=1000'],
    ['spend:..5000', 'spend<=5000'],
    ['spend:>10..<50', 'spend>10..<50'],
    ['spend>=100USD', 'spend>=100USD'],
    ['spend>=$100', 'spend>=100USD'],
    ['spend>=¥1万', 'spend>=10000CNY'],
    ['spend>=1.1k', 'spend>=1100'],
    ['spend:1..5 usd', 'spend:1..5 usd'],
    ['spend:100..200usd', 'spend:100USD..200USD'],
    ['spend:USD', 'spend:USD'],
    ['spend:"1,000"', 'spend:1000'],
    ['spend:0', 'spend:0'],
    ['spend:<10,>=50,none', 'spend:<10,>=50,none'],
    ['spend>=1000,none', 'spend:>=1000,none'],
    ['spend:-10..-5', 'spend:-10..-5'],
    ['budget>=80', 'budget>=80%'],
    ['budget>=80％', 'budget>=80%'],
    ['budget:50%..80%', 'budget:50%..80%'],
    ['预算使用率>=80%', 'budget>=80%'],
    ['本月消费＞１０００', 'spend>1000'],
    // Dates.
    ['expires:2026-11-23', 'expires:2026-11-23'],
    ['expires:2026/1/5', 'expires:2026-01-05'],
    ['expires:2026年1月5日', 'expires:2026-01-05'],
    ['expires:2026-11', 'expires:2026-11'],
    ['expires:2026', 'expires:2026'],
    ['expires:0d..7d', 'expires:0d..7d'],
    ['expires<-30d', 'expires<-30d'],
    ['expires<3天', 'expires<3d'],
    ['expires<1y', 'expires<12m'],
    ['expires:today,none', 'expires:today,none'],
    ['资源到期时间:本月', 'expires:month'],
    ['associated>=-2w', 'associated>=-2w'],
    ['到期：今天..2026-12-01', 'expires:today..2026-12-01'],
    // Full width.
    ['（标签：“重点 客户”，试用　或　－是：冻结）', 'tag:"重点 客户",试用 OR -is:frozen'],
  ])('%s means %s', (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it.each([
    ['bugdet>80%', 0, 6, 'property-unknown', 'budget>80%'],
    ['http://x', 0, 4, 'property-unknown', '"http://x"'],
    ['a > b', 0, 1, 'property-unknown', null],
    ['>5', 0, 1, 'property-missing', null],
    ['a tag:', 2, 4, 'value-missing', null],
    ['name: tag:vip', 0, 5, 'value-missing', null],
    ['name:"abc', 5, 4, 'quote-open', 'name:"abc"'],
    ['(a OR b', 0, 1, 'group-open', '(a OR b)'],
    ['a)', 1, 1, 'group-not-opened', 'a'],
    ['a OR', 2, 2, 'operand-missing', 'a "OR"'],
    ['OR a', 0, 2, 'operand-missing', '"OR" a'],
    ['a OR OR b', 2, 2, 'operand-missing', 'a "OR" OR b'],
    ['a NOT', 2, 3, 'operand-missing', 'a "NOT"'],
    ['Acme - Beijing', 5, 1, 'operand-missing', 'Acme "-" Beijing'],
    [',', 0, 1, 'operand-missing', ''],
    ['name>a', 4, 1, 'comparison-unfit', 'name:a'],
    ['type>=reseller', 4, 2, 'comparison-unfit', 'type:reseller'],
    ['spend>none', 5, 1, 'comparison-unfit', 'spend:none'],
    ['budget>lots', 7, 4, 'value-unreadable', null],
    ['expires<31/12/2026', 8, 10, 'value-unreadable', null],
    ['expires:2026-02-30', 8, 10, 'value-unreadable', null],
    ['type:reseler', 5, 7, 'value-unreadable', 'type:reseller'],
    ['is:frozn', 3, 5, 'value-unreadable', 'is:frozen'],
    ['is:name', 3, 4, 'value-unreadable', null],
    ['spend>=1,000', 7, 5, 'thousands-separator', 'spend>=1000'],
    ['spend:12,345.60', 6, 9, 'thousands-separator', 'spend:12345.60'],
    ['tag:vip, budget>80%', 7, 2, 'comma-between-conditions', 'tag:vip budget>80%'],
    ['spend:1USD..2CNY', 6, 10, 'value-unreadable', null],
    ['spend:$5USD', 6, 5, 'value-unreadable', null],
  ] as const)('%s is refused at %i, %i long: %s', (text, position, length, code, better) => {
    const parsed = parse(text, CUSTOMER_VOCABULARY);
    expect(parsed).toMatchObject({ ok: false, problem: { position, length, reason: { code } } });
    if (parsed.ok || better === null) return;
    const { suggestion } = parsed.problem;
    expect(suggestion && applyReplacement(text, suggestion)).toBe(better);
  });
});
