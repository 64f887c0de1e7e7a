import { describe, expect, it } from 'vitest';
import { isShape, pieces, shapeOf } from '../../../src/core/diagnostics/shape.ts';

const shown = pieces(['Yuntong Logistics', 'hwc_yt1002', '云图科技']);
const one = (classes: string[], role: string | null = null, tag = 'td') =>
  shapeOf([{ tag, role, classes }], shown);

describe('the shape of an element', () => {
  it('is its tag, classes and role, then those of the boxes around it', () => {
    expect(
      shapeOf(
        [
          { tag: 'a', role: 'button', classes: ['ti3-menu-toggle'] },
          { tag: 'td', role: null, classes: [] },
        ],
        shown,
      ),
    ).toBe('a.ti3-menu-toggle[button] < td');
  });

  it.each([
    [['row-yuntong', 'cell'], 'td.cell'],
    [['YUNTONG'], 'td'],
    [['c-hwc_yt1002'], 'td'],
    [['id-0a1b2c3d4e5f6a7b', 'cell'], 'td.cell'],
    [['deadbeefcafe'], 'td'],
    [['order-138000'], 'td'],
    [['云图科技', 'x:y', '<b>'], 'td'],
    [['a'.repeat(31)], 'td'],
    [['a', 'b', 'c', 'd', 'e'], 'td.a.b.c.d'],
  ])('leaves out %j', (classes, shape) => {
    expect(one(classes)).toBe(shape);
  });

  it('leaves out roles and tags that say more than they should', () => {
    expect(one([], 'Yuntong Logistics')).toBe('td');
    expect(one([], null, 'x-yuntong')).toBe('?');
  });

  it('is told at the edge from any other text', () => {
    for (const good of ['', 'td', 'a.ti3-menu[button] < td.cell < tr', '? < td', one(['cell'], 'row')])
      expect(isShape(good), good).toBe(true);
    for (const bad of [
      'Yuntong Logistics',
      'td < ',
      'td[a b]',
      'td.0a1b2c3d4e5f',
      'td.云',
      'td[a][b]',
      'td:x',
    ])
      expect(isShape(bad), bad).toBe(false);
  });
});
