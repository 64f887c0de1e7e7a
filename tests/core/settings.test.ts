import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryParse } from '../../src/core/parse.ts';
import { DEFAULT_SETTINGS, parseSettings, parseSettingsChange } from '../../src/core/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing was said, and of any age readable', () => {
    expect(parseSettings({})).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings({ stopAtDialog: true, longGone: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      stopAtDialog: true,
    });
  });

  it('lose a field that cannot be read, not the others', () => {
    expect(parseSettings({ language: 'fr', stopAtDialog: true, bannerFolded: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      stopAtDialog: true,
    });
  });

  it('are an object', () => {
    for (const value of [null, undefined, [], 'auto']) expect(tryParse(parseSettings, value)).toBeUndefined();
  });

  it('are whole whatever the object holds', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        expect(Object.keys(parseSettings(value))).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
  });
});

describe('a change of a setting', () => {
  it.each([
    { key: 'language', value: 'zh-CN' },
    { key: 'language', value: 'auto' },
    { key: 'density', value: 'compact' },
    { key: 'stopAtDialog', value: true },
    { key: 'bannerFolded', value: false },
    { key: 'keepDays', value: 30 },
    { key: 'columns', value: ['name', 'no property of this version'] },
  ])('$key = $value', (change) => {
    expect(parseSettingsChange(change)).toEqual(change);
  });

  it('can be made to every setting, with its default at least', () => {
    for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
      expect(parseSettingsChange({ key, value, more: 1 })).toEqual({ key, value });
    }
  });

  it.each([
    { key: 'language', value: 'fr' },
    { key: 'language', value: true },
    { key: 'density', value: 'tight' },
    { key: 'stopAtDialog', value: 'auto' },
    { key: 'stopAtDialog' },
    { key: 'keepDays', value: 8 },
    { key: 'columns', value: 'name' },
    { key: 'columns', value: ['x'.repeat(41)] },
    { key: 'constructor', value: true },
    { key: '__proto__', value: true },
    { value: true },
    null,
  ])('%j is none', (change) => {
    expect(tryParse(parseSettingsChange, change)).toBeUndefined();
  });
});
