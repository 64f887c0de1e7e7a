import { describe, expect, it } from 'vitest';
import { isShape, shapeOf } from '../../../src/core/diagnostics/shape.ts';

const one = (classes: string[], role: string | null = null, tag = 'td') => shapeOf([{ tag, role, classes }]);

describe('the shape of an element', () => {
  it('is its tag, classes and role, then those of the boxes around it', () => {
    expect(
      shapeOf([
        { tag: 'ti-menu', role: 'button', classes: ['ti3-menu-toggle', 'MuiDataGrid-row'] },
        { tag: 'td', role: null, classes: [] },
      ]),
    ).toBe('ti-menu.ti3-menu-toggle.mui-data-grid-row[button] < td');
  });

  it.each([
    [['row-yuntong-logistics', 'cell'], 'td.row-~.cell'],
    [['YUNTONG', 'hwc_yt1002', '0a1b2c3d4e5f6a7b', '13800001111'], 'td'],
    [['c-hwc_yt1002-cell'], 'td.~-cell'],
    [['云图科技', 'x:y', '<b>'], 'td'],
    [['cell', 'row', 'item', 'menu', 'icon'], 'td.cell.row.item.menu'],
  ])('of %j tells known words only', (classes, shape) => {
    expect(one(classes)).toBe(shape);
  });

  it('tells no role and no tag that nobody knows', () => {
    expect(one([], 'Yuntong Logistics')).toBe('td');
    expect(one([], null, 'yuntong-cell')).toBe('~-cell');
  });

  it('is told at the edge from any other text', () => {
    for (const good of ['', 'td', 'a.ti3-menu[button] < td.cell < tr', '~ < td', one(['row-acme'], 'row')])
      expect(isShape(good), good).toBe(true);
    for (const bad of [
      'Yuntong',
      'td < ',
      'td < yuntong',
      'td[a acme]',
      'td.0a1b2c3d',
      'td.云',
      'td[a][b]',
      'td:x',
    ])
      expect(isShape(bad), bad).toBe(false);
  });
});
