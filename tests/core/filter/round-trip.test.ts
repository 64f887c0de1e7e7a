import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/filter/canonical.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { applyReplacement, LIMITS } from '../../../src/core/filter/problem.ts';
import { tokenize } from '../../../src/core/filter/tokenize.ts';
import { CUSTOMER_VOCABULARY, type Vocabulary } from '../../../src/core/filter/vocabulary.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';

const words: Vocabulary = CUSTOMER_VOCABULARY;

/** Texts that look like the language more often than letters drawn at random would. */
const languageLike = fc
  .array(
    fc.constantFrom(
      ...[
        '(',
        ')',
        '（',
        '-',
        'NOT ',
        ' OR ',
        '或',
        ' ',
        '　',
        ',',
        '，',
        '"',
        '“',
        '”',
        '\\',
        '*',
        ':',
        '：',
        '=',
        '>',
        '>=',
        '<',
        '!=',
      ],
      ...[
        '..',
        'name',
        'tag',
        'spend',
        'expires',
        'is',
        'any',
        '客户名称',
        'budget',
        'frozen',
        'none',
        '10',
        '1,000',
        '80%',
        'USD',
      ],
      ...[
        '7d',
        '-30d',
        'today',
        '2026-11',
        '2026-11-23',
        'vip',
        '云',
        'é',
        '\u0000',
        '\ud800',
        '\u202e',
        '__proto__',
        'constructor',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('parse and print', () => {
  it('print is undone by parse', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        const text = print(filter);
        expect({ text, ...parse(text, words) }).toEqual({ text, ok: true, filter: canonical(filter) });
      }),
      { numRuns: 5_000 },
    );
  });

  it('canonical is idempotent', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        expect(canonical(canonical(filter))).toEqual(canonical(filter));
      }),
    );
  });

  it('a text that can be read prints to a text that prints to itself', () => {
    fc.assert(
      fc.property(languageLike, (text) => {
        const first = parse(text, words);
        if (!first.ok) return;
        const printed = print(first.filter);
        const second = parse(printed, words);
        expect({ text, printed, ...second }).toEqual({ text, printed, ok: true, filter: first.filter });
        expect(print(first.filter)).toBe(printed);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(languageLike, fc.string({ unit: 'binary', maxLength: 200 }));

  it('never throws, and problems point into the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = parse(text, words);
        if (result.ok) return;
        const { position, length, suggestion } = result.problem;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(position + length).toBeLessThanOrEqual(text.length);
        if (suggestion) {
          expect(suggestion.position + suggestion.length).toBeLessThanOrEqual(text.length);
          expect(applyReplacement(text, suggestion)).not.toBe(text);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('is cut into tokens that follow one another and leave out blanks only', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).replace(/[\s\u200b\u2060\ufeff]/g, '')).toBe('');
          at = end;
        }
        expect(text.slice(at).replace(/[\s\u200b\u2060\ufeff]/g, '')).toBe('');
      }),
    );
  });

  it.each([
    '(',
    ')',
    '-',
    'NOT ',
    '"',
    '\\',
    'a,',
    ',',
    ':',
    'a:',
    '=',
    '*',
    ' ',
    'a OR ',
    '-(',
    'tag:a ',
    'spend:1..',
    '1,',
    'é',
    '"a',
  ])('is read in time that grows with its length: %s over and over', (part) => {
    const text = part.repeat(LIMITS.length).slice(0, LIMITS.length);
    const start = performance.now();
    parse(text, words);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is refused above the limits', () => {
    const code = (text: string) => {
      const result = parse(text, words);
      return result.ok ? 'ok' : result.problem.reason.code;
    };
    expect(code('a'.repeat(LIMITS.length))).toBe('ok');
    expect(code('a'.repeat(LIMITS.length + 1))).toBe('too-long');
    expect(code(`${'('.repeat(LIMITS.depth)}a${')'.repeat(LIMITS.depth)}`)).toBe('ok');
    expect(code(`${'('.repeat(LIMITS.depth + 1)}a${')'.repeat(LIMITS.depth + 1)}`)).toBe('too-deep');
    expect(code('a '.repeat(LIMITS.tests))).toBe('ok');
    expect(code('a '.repeat(LIMITS.tests + 1))).toBe('too-many-values');
    expect(code('-'.repeat(9_999).concat('a'))).toBe('ok');
  });
});
