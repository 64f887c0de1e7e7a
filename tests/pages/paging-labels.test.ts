import { describe, expect, test } from 'vitest';
import { figuresOf, sizeOf, stepRank, wordsOf } from '../../src/pages/customer-list/paging-labels.ts';

function read(...texts: string[]) {
  return figuresOf(texts.flatMap(wordsOf));
}

test.each([
  'Total Records: 240',
  'Total: 240',
  'Total 240 items',
  'Total Items: 240',
  'Total number of records: 240',
  'Total count: 240',
  '240 items',
  '240 total',
  '240 results in total',
  '总条数：240',
  '共 240 条',
  '共240条记录',
  '共有 240 个客户',
  '总计 240 条',
  '合计 240 条',
  '每页 10 条 共 240 条',
  '1-10 of 240',
  '共 240 條',
])('%s is a total', (text) => {
  expect(read(text).total).toBe(240);
});

test.each([
  ['1–10 of 2,431', 1, 10, 2431],
  ['Showing 11 to 20 of 1,240 entries', 11, 20, 1240],
  ['第 11-20 条/总共 240 条', 11, 20, 240],
  ['显示第 1 至 10 项结果，共 240 项', 1, 10, 240],
  ['显示第 1 到第 10 条记录，总共 240 条记录 每页显示 10 条记录', 1, 10, 240],
  ['1 to 10 of 240 Page 1 of 24', 1, 10, 240],
  ['Viewing 1-10 of 1\u00a0240', 1, 10, 1240],
])('%s is a range', (text, from, to, total) => {
  expect(read(text)).toMatchObject({ from, to, total });
});

test.each([
  ['Page 3 of 24', 3, 24],
  ['第 3/24 页', 3, 24],
  ['第3页/共24页', 3, 24],
  ['3 / 24 页', 3, 24],
  ['共 24 页', null, 24],
  ['第 3 页', 3, null],
])('%s is a page', (text, page, pages) => {
  expect(read(text)).toMatchObject({ page, pages, total: null });
});

test('texts in several boxes are read as one line', () => {
  expect(read('共', '240', '条', '10条/页', '第', '3', '页')).toMatchObject({
    total: 240,
    pageSize: 10,
    page: 3,
  });
  expect(read('Total Records: ', '240', '‹', '1', '2')).toMatchObject({ total: 240 });
  expect(read('Rows per page:', '10', '1–10', 'of', '240')).toMatchObject({
    pageSize: 10,
    total: 240,
    to: 10,
  });
});

describe('what says nothing', () => {
  test.each([
    '10 / page',
    '10 条/页',
    'Rows per page: 10',
    '240 customers are frozen',
    'Selected: 3',
    '1–10 of more than 10',
    '2026-11-23 18:00',
    '© 2026 page 1 of the terms',
  ])('%s is no total', (text) => {
    expect(read(text).total).toBeNull();
  });
});

test.each([
  ['10', 10],
  ['10 / page', 10],
  ['10/page', 10],
  ['10 条/页', 10],
  ['10条/页', 10],
  ['50 rows', 50],
  ['每页 20', 20],
  ['7 days', null],
  ['All', null],
  ['1-10', null],
])('%s as a choice of size', (text, size) => {
  expect(sizeOf(text)).toBe(size);
});

test('steps are told from leaps', () => {
  const next = (labels: string[], text = '', name = ''): number => stepRank(labels, text, name, 'next');
  expect(next(['Next page'])).toBe(4);
  expect(next([], '下一页')).toBe(4);
  expect(next([], '›')).toBe(4);
  expect(next([], '', 'btn-next')).toBe(3);
  expect(next([], '', 'anticon anticon-right')).toBe(2);
  expect(next([], '»')).toBe(1);
  expect(next(['Next 5 Pages'], '•••', 'ant-pagination-jump-next')).toBe(0);
  expect(next(['Last page'], '', 'paginator-last')).toBe(0);
  expect(next([], 'What is next?', 'next-steps')).toBe(0);
  expect(next(['Previous page'], '', 'btn-prev')).toBe(0);
});
