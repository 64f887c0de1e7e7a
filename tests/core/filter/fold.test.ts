import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/filter/fold.ts';

describe('fold', () => {
  it.each([
    ['ÜBER', 'uber'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['  a \t b ', 'a b'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁn', 'fin'],
    ['云图\u200b科技', '云图科技'],
    ['Yun 云图 AB', 'yun 云图 ab'],
    ['a\u202eb', 'ab'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the same for both cases', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
      }),
    );
  });
});
