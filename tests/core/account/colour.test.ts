import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, colourOf, initialsOf } from '../../../src/core/account/colour.ts';
import { contrast } from '../contrast.ts';

describe('the colours of customers', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(COLOURS)('$ink on $paint can be read', ({ paint, ink }) => {
    expect(paint).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(paint, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('are all different', () => {
    expect(new Set(COLOURS.map(({ paint }) => paint)).size).toBe(COLOURS.length);
  });

  it('are for ever', () => {
    const keys = ['d67c1a0b3f2e4d5c8a9b0c1d2e3f4a5b', 'hwc_yt1002', '云图科技'];
    expect(keys.map((key) => colourOf(key).paint)).toEqual(['#ff9f5a', '#ff9f5a', '#f2b705']);
  });

  it('are of the table, whatever the key, and all of them are used about as often', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (key) => COLOURS.includes(colourOf(key))));
    const uses = new Map(COLOURS.map((colour) => [colour, 0]));
    for (let i = 0; i < 12_000; i++) {
      const colour = colourOf(`${i.toString(16).padStart(32, '0')}`);
      uses.set(colour, (uses.get(colour) ?? 0) + 1);
    }
    for (const count of uses.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});

describe('initials', () => {
  it.each([
    ['Yuntu Tech', 'YT'],
    ['yuntu', 'YU'],
    ['云图科技有限公司', '云图'],
    ['hwc_yt1002', 'HY'],
    ['“Acme” & Sons', 'AS'],
    ['X', 'X'],
    ['🚀 Rocket', '🚀R'],
    ['شركة النور', 'شا'],
    ['***', '?'],
    ['', '?'],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('never cut a character in two', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/\p{Surrogate}/u.test(initialsOf(name))));
  });
});
