import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/core/directory/build.ts';
import { buildTypeAhead } from '../../../src/core/type-ahead/build.ts';
import type { Entry } from '../../../src/core/type-ahead/entry.ts';
import { entryWithId } from '../../../src/core/type-ahead/find-id.ts';
import type { Marked } from '../../../src/core/type-ahead/hit.ts';
import { search } from '../../../src/core/type-ahead/search.ts';
import { readingsOf } from './readings.ts';

const ENTRIES: readonly Entry[] = [
  {
    id: 'd67c0a01',
    name: 'Acme Logistics Pte. Ltd.',
    account: 'hwc_al1001',
    manager: 'Li Wei',
    tags: ['vip'],
  },
  {
    id: 'd67c0a02',
    name: '深圳云途科技有限公司',
    account: 'hwc_yt1002',
    manager: '刘洋',
    tags: ['重点客户'],
  },
  {
    id: 'aa13ff03',
    name: 'Müller & Söhne GmbH',
    account: 'mueller',
    manager: 'Priya Nair',
    tags: ['at-risk'],
  },
  { id: 'aa13ff04', name: "O'Brien Northwind Foods", account: 'brien-foods', tags: [] },
  { id: 'aa13ff05', name: '重庆银行 (Vertex)', manager: 'Chen Jie', tags: ['vip', '试用'] },
  { id: 'aa13ff06', name: '吕氏绿色食品集团', account: 'lvse' },
  { id: 'aa13ff07', name: '🚀 Rocket Bakery', account: 'rocket' },
  { id: 'aa13ff08', name: 'Sørensen Łódź Shipping', account: 'soren' },
  { id: 'aa13ff09', account: 'masked_01' },
  { id: 'aa13ff0a', name: 'Ofﬁce №7 Ｗｉｄｅ' },
];
const INDEX = finish(buildTypeAhead(ENTRIES, readingsOf));

const marked = ({ text, marks }: Marked) =>
  [...marks].reverse().reduce((all, [a, b]) => `${all.slice(0, a)}[${all.slice(a, b)}]${all.slice(b)}`, text);
const first = (typed: string) => search(INDEX, typed, 10)[0];
const names = (typed: string) => search(INDEX, typed, 10).map((hit) => hit.name.text);

describe('the first hit, how it was found and what of its name is marked', () => {
  test.each([
    ['acme', 'whole', '[Acme] Logistics Pte. Ltd.'],
    ['acme log', 'start', '[Acme] [Log]istics Pte. Ltd.'],
    ['logistics ac', 'word', '[Ac]me [Logistics] Pte. Ltd.'],
    ['gistic', 'infix', 'Acme Lo[gistic]s Pte. Ltd.'],
    ['alpl', 'initials', '[A]cme [L]ogistics [P]te. [L]td.'],
    ['acne', 'near', '[Acme] Logistics Pte. Ltd.'],
    ['logsi', 'nearBegun', 'Acme [Logis]tics Pte. Ltd.'],
    ['muller sohne', 'whole', '[Müller] & [Söhne] GmbH'],
    ['MÜLLER', 'whole', '[Müller] & Söhne GmbH'],
    ['sorensen lodz', 'whole', '[Sørensen] [Łódź] Shipping'],
    ['云途', 'infix', '深圳[云途]科技有限公司'],
    ['深圳', 'start', '[深圳]云途科技有限公司'],
    ['深途技', 'inside', '[深]圳云[途]科[技]有限公司'],
    ['shenzhenyun', 'initials', '[深圳云]途科技有限公司'],
    ['szytk', 'initials', '[深圳云途科]技有限公司'],
    ['yuntukj', 'inside', '深圳[云途科技]有限公司'],
    ['chongqing', 'initials', '[重庆]银行 (Vertex)'],
    ['zhongqing', 'initials', '[重庆]银行 (Vertex)'],
    ['yinhang', 'inside', '重庆[银行] (Vertex)'],
    ['yinxing', 'inside', '重庆[银行] (Vertex)'],
    ['银行 vertex', 'infix', '重庆[银行] ([Vertex])'],
    ['lvshilvse', 'initials', '[吕氏绿色]食品集团'],
    ['lushi', 'initials', '[吕氏]绿色食品集团'],
    ['🚀', 'whole', '[🚀] Rocket Bakery'],
    ['&', 'infix', 'Müller & Söhne GmbH'],
    ['off', 'start', '[Ofﬁ]ce №7 Ｗｉｄｅ'],
    ['ice wi', 'infix', 'Of[ﬁce] №7 [Ｗｉ]ｄｅ'],
    ["o'b", 'start', "[O]'[B]rien Northwind Foods"],
  ])('%s', (typed, level, name) => {
    const hit = first(typed);
    expect([hit?.level, hit && marked(hit.name)]).toEqual([level, name]);
  });
});

describe('other fields', () => {
  test('are found by their beginning, by a part, and marked', () => {
    expect(marked(first('yt1002')?.account ?? { text: '', marks: [] })).toBe('hwc_[yt1002]');
    expect(marked(first('t100')?.account ?? { text: '', marks: [] })).toBe('hwc_y[t100]2');
    expect(marked(first('d67c0a02')?.id ?? { text: '', marks: [] })).toBe('[d67c0a02]');
    expect(marked(first('ff03')?.id ?? { text: '', marks: [] })).toBe('aa13[ff03]');
    expect(marked(first('priya')?.manager ?? { text: '', marks: [] })).toBe('[Priya] Nair');
    expect(marked(first('刘洋')?.manager ?? { text: '', marks: [] })).toBe('[刘洋]');
    expect(marked(first('liuyang')?.manager ?? { text: '', marks: [] })).toBe('[刘洋]');
    expect(first('vip bank')).toBeUndefined();
    expect(first('vip vertex')?.tags.map(marked)).toEqual(['[vip]', '试用']);
    expect(first('shiyong')?.tags.map(marked)).toEqual(['vip', '[试用]']);
  });

  test('a customer whose name is hidden is found by its account', () => {
    expect(first('masked')?.entry).toBe(8);
  });
});

describe('order', () => {
  const same = ['Nova Foods', 'Nova Games', 'Nova Media', 'Blue Nova', 'Supernova'].map((name, i) => ({
    id: String(i),
    name,
  }));
  const index = finish(buildTypeAhead(same, readingsOf));
  const found = (limit: number, boosts?: ReadonlyMap<number, number>) =>
    search(index, 'nova', limit, boosts).map(({ entry }) => entry);

  test('is by level, then length, then as the entries came', () => {
    expect(found(10)).toEqual([0, 1, 2, 3, 4]);
    expect(found(2)).toEqual([0, 1]);
  });

  test('a boost lifts a row by levels, and finds it behind a full list', () => {
    expect(found(10, new Map([[2, 0.5]]))).toEqual([2, 0, 1, 3, 4]);
    expect(found(2, new Map([[3, 3]]))).toEqual([3, 0]);
    expect(found(10, new Map([[99, 3]]))).toEqual([0, 1, 2, 3, 4]);
  });
});

test('nothing typed, or nothing to find, is no hit', () => {
  for (const typed of ['', '   ', '-', 'qqqqqq', '鑫鑫']) expect(names(typed), typed).toEqual([]);
  expect(search(finish(buildTypeAhead([], readingsOf)), 'acme', 10)).toEqual([]);
});

test('an entry is found by its ID, and by nothing less', () => {
  expect(entryWithId(INDEX, 'aa13ff05')).toBe(4);
  for (const id of ['AA13FF05', 'aa13ff0', '', 'x']) expect(entryWithId(INDEX, id), id).toBeUndefined();
});

test('without readings all but pinyin works', () => {
  const index = finish(buildTypeAhead(ENTRIES));
  expect(search(index, '云途', 10)).toHaveLength(1);
  expect(search(index, 'yuntu', 10)).toEqual([]);
});
