import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReplacement } from '../../../src/core/filter/problem.ts';
import { type CountedValue, suggest } from '../../../src/core/filter/suggest.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';

const OCCURRING: Record<string, readonly CountedValue[]> = {
  tag: [
    { value: 'vip', count: 9 },
    { value: 'at risk', count: 4 },
    { value: 'trial', count: 2 },
  ],
  type: [{ value: 'referral', count: 3 }],
};

/** `|` marks the caret, and the answer is the text after each suggestion. */
function complete(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return suggest(text, caret, CUSTOMER_VOCABULARY, (property) => OCCURRING[property] ?? []).map(
    ({ replacement }) => applyReplacement(text, replacement),
  );
}

describe('suggest', () => {
  it('offers every property in an empty box and after a condition', () => {
    expect(complete('|')).toHaveLength(CUSTOMER_VOCABULARY.properties.length);
    expect(complete('tag:vip |')).toContain('tag:vip name:');
    expect(complete('-(|')).toContain('-(is:frozen');
  });

  it('completes names of properties in both languages', () => {
    expect(complete('tag:vip bud|')).toEqual(['tag:vip budget']);
    expect(complete('预|')).toEqual(['budget']);
    expect(complete('fro|')).toEqual(['is:frozen']);
    expect(complete('bu|>80%')).toEqual(['budget>80%']);
  });

  it('goes on with the signs that the property takes', () => {
    expect(complete('budget|').slice(0, 3)).toEqual(['budget:', 'budget=', 'budget!=']);
    expect(complete('budget|')).toContain('budget>=');
    expect(complete('tag|')).not.toContain('tag>');
  });

  it('offers values that occur, the typed beginning first, quoted where they have to be', () => {
    expect(complete('tag:|')).toEqual(['tag:vip', 'tag:"at risk"', 'tag:trial', 'tag:none']);
    expect(complete('tag:r|')).toEqual(['tag:"at risk"', 'tag:trial']);
    expect(complete('tag:vip,t|')).toEqual(['tag:vip,trial', 'tag:vip,"at risk"']);
    expect(complete('tag:"at r|"')).toEqual(['tag:"at risk"']);
    expect(complete('tag:vip, |')).toContain('tag:vip, trial');
    expect(complete('is:p|')).toEqual(['is:pinned']);
    expect(complete('type:|')).toEqual(['type:reseller', 'type:referral', 'type:none']);
    expect(complete('expires:0|')).toContain('expires:0d..7d');
    expect(complete('expires<|')).toContain('expires<7d');
    expect(complete('nonsense:|')).toEqual([]);
  });

  it('hands over the counts', () => {
    const [first] = suggest('tag:v', 5, CUSTOMER_VOCABULARY, () => OCCURRING.tag ?? []);
    expect(first).toMatchObject({ kind: 'value', value: 'vip', count: 9 });
  });

  it('never throws and stays within the text', () => {
    const part = fc.constantFrom(
      'tag',
      ':',
      'is',
      ' ',
      '"',
      ',',
      '(',
      ')',
      '-',
      '>',
      'a',
      '预算',
      '*',
      '\ud800',
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (typed, at) => {
        const caret = Math.min(at, typed.length);
        for (const { replacement } of suggest(typed, caret, CUSTOMER_VOCABULARY, () => OCCURRING.tag ?? [])) {
          const { position, length } = replacement;
          expect(position).toBeLessThanOrEqual(caret);
          expect(position + length).toBeGreaterThanOrEqual(caret);
          expect(position + length).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
