import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Label,
  LONGEST_NOTE,
  LONGEST_TEXT,
  lengthOf,
  NO_LABEL,
  subjectKey,
  tidyLabel,
} from '../../../src/core/label/label.ts';

const tidied = (text: string, more: Partial<Label> = {}) => tidyLabel({ ...NO_LABEL, text, ...more });

describe('a label', () => {
  it.each([
    ['PROD', 'PROD'],
    ['  two   words ', 'two words'],
    ['a\nb\tc', 'a b c'],
    ['生产环境', '生产环境'],
    ['\u202eDORP\u202c', 'DORP'],
    ['a\u2066b\u2069\u200e', 'ab'],
    ['bell\u0007', 'bell'],
    ['half \ud83d pair', 'half pair'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\u200d\u200d', ''],
    ['👩‍💻', '👩‍💻'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['عميل', 'عميل'],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(tidied(typed)).toEqual({ ok: true, value: { ...NO_LABEL, text: kept } });
  });

  it('is as long as people count', () => {
    expect(lengthOf('👩‍💻é云')).toBe(3);
    expect(tidied('👩‍💻'.repeat(LONGEST_TEXT)).ok).toBe(true);
    expect(tidied('x'.repeat(LONGEST_TEXT + 1))).toMatchObject({ problem: { code: 'text-too-long' } });
    expect(tidied('', { note: 'x'.repeat(LONGEST_NOTE) }).ok).toBe(true);
    expect(tidied('', { note: 'x'.repeat(LONGEST_NOTE + 1) })).toMatchObject({
      problem: { code: 'note-too-long' },
    });
  });

  it('once tidy stays as it is, and holds nothing that cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ maxLength: 80 }),
        (text, note) => {
          const once = tidied(text, { note });
          if (!once.ok) return;
          expect(tidyLabel(once.value)).toEqual(once);
          expect(once.value.text).not.toMatch(
            /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u,
          );
        },
      ),
    );
  });
});

it('a tag is one however it is spelled; a customer and a tag never meet', () => {
  expect(subjectKey({ kind: 'tag', tag: 'ＶＩＰ' })).toBe(subjectKey({ kind: 'tag', tag: 'vip' }));
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, tag) => {
      expect(subjectKey({ kind: 'customer', id })).not.toBe(subjectKey({ kind: 'tag', tag }));
    }),
  );
});
