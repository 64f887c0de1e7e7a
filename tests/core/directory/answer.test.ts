import { describe, expect, test } from 'vitest';
import { known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerRecord } from '../../../src/core/customer/record.ts';
import { answerTo, countOf, matchesOf, NOTHING_HELD } from '../../../src/core/directory/answer.ts';
import { type Ask, MOST_ROWS, parseAnswer } from '../../../src/core/directory/ask.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import { occurring } from '../../../src/core/directory/occurring.ts';
import { NOW, randomRecords } from './random-records.ts';

const ASK: Ask = {
  filter: '',
  sort: null,
  from: 0,
  to: 10,
  language: 'en',
  timeZone: 'Asia/Shanghai',
  spreads: [],
};

const names = ['张三', '李四', '王五', '阿一'];
const index = finish(
  build(
    names.map((name, i) => ({
      id: `c${i}`,
      fields: {
        name: known(name),
        budget: i === 3 ? MASKED : known(i * 50),
        tag: known(i < 2 ? ['vip', 'Trial'] : ['trial-2']),
        expires: known(NOW + i * 86_400_000),
      },
      readAt: NOW,
    })),
  ),
);
const held = { index, revision: 7, lists: [] };

describe('an answer', () => {
  test('sorts Chinese by its sound', () => {
    const sort = { property: 'name', direction: 'ascending' } as const;
    const { rows } = answerTo({ ...ASK, language: 'zh-CN', sort }, held, NOW);
    expect(rows.map(({ id }) => id)).toEqual(['c3', 'c1', 'c2', 'c0']);
    expect(matchesOf({ ...ASK, language: 'zh-CN', sort }, held, NOW)).toEqual(rows);
  });

  test('spreads a property over what passes the other conditions', () => {
    const ask: Ask = { ...ASK, filter: 'tag:vip', spreads: ['tag', 'budget', 'expires', 'reseller'] };
    const [tag, budget, expires, reseller] = answerTo(ask, held, NOW).spreads;
    expect(tag).toEqual({
      property: 'tag',
      kind: 'values',
      empty: 0,
      hidden: 0,
      values: [
        { value: 'vip', count: 2 },
        { value: 'Trial', count: 2 },
        { value: 'trial-2', count: 2 },
      ],
    });
    expect(budget).toMatchObject({ property: 'budget', kind: 'histogram', hidden: 0 });
    if (budget?.kind !== 'histogram' || expires?.kind !== 'histogram') throw new Error('no histogram');
    expect(budget.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(budget.edges).toHaveLength(budget.counts.length + 1);
    expect(expires.counts.slice(0, 2)).toEqual([1, 1]);
    expect(reseller).toEqual({ property: 'reseller', kind: 'values', values: [], empty: 0, hidden: 2 });
  });

  test('shows a window of whole numbers and no more than may be asked for', () => {
    const many = { ...held, index: finish(build(randomRecords(1, 500))) };
    const rows = (from: number, to: number) => answerTo({ ...ASK, from, to }, many, NOW).rows.length;
    expect(rows(0, 1e9)).toBe(MOST_ROWS);
    expect(rows(450, 600)).toBe(50);
    expect(rows(-5, 3)).toBe(3);
    expect(rows(9, 3)).toBe(0);
    expect(rows(0.5, 2.5)).toBe(2);
    expect(rows(900, 1000)).toBe(0);
  });

  test('counts the customers whom only their ID tells apart', () => {
    const unnamed = (...fields: CustomerRecord['fields'][]) => {
      const records = fields.map((of, i) => ({ id: `c${i}`, fields: of, readAt: NOW }));
      return answerTo(ASK, { ...held, index: finish(build(records)) }, NOW).unnamed;
    };
    expect(answerTo(ASK, held, NOW).unnamed).toBe(0);
    expect(unnamed({ name: MASKED, account: known('a') }, { name: known('b') })).toBe(0);
    expect(unnamed({ name: MASKED, account: MASKED }, { name: known(null) }, { name: known('b') })).toBe(2);
    expect(unnamed({}, { budget: known(1) })).toBe(2);
  });

  test('crosses to the surfaces as it is', () => {
    const many = { ...held, index: finish(build(randomRecords(1, 300))) };
    const spreads = ['name', 'spend', 'expires', 'budget', 'tag', 'om', 'frozen'] as const;
    const answer = answerTo({ ...ASK, to: 200, spreads }, many, NOW);
    expect(parseAnswer(structuredClone(answer))).toEqual(answer);
    expect(answerTo(ASK, NOTHING_HELD, NOW)).toMatchObject({ revision: 0, read: 0, matched: 0 });
  });
});

test('a filter is counted, or cannot be read', () => {
  expect(countOf('budget>=50%', index, NOW, 'UTC')).toEqual({ matched: 2, undecided: 1 });
  expect(countOf('budget>=', index, NOW, 'UTC')).toBeNull();
});

test('values that occur: what begins with the typed text first, then what contains it, most frequent first', () => {
  const found = (typed: string, most = 50) => occurring(index, 'tag', typed, most).map(({ value }) => value);
  expect(found('')).toEqual(['vip', 'Trial', 'trial-2']);
  expect(found('ＴＲＩ')).toEqual(['Trial', 'trial-2']);
  expect(found('i')).toEqual(['vip', 'Trial', 'trial-2']);
  expect(found('i', 1)).toEqual(['vip']);
  expect(found('x')).toEqual([]);
  expect(occurring(index, 'budget', '', 50)).toEqual([]);
});
