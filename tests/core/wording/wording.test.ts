import { describe, expect, it } from 'vitest';
import { tryParse } from '../../../src/core/parse.ts';
import { parseWordings, parseWordingsChange } from '../../../src/core/wording/document.ts';
import {
  CONTROLS,
  changeWordings,
  LONGEST_WORDING,
  MOST_WORDINGS,
  type Wording,
  wordingProblem,
} from '../../../src/core/wording/wording.ts';

const enter: Wording = { means: 'operate', text: 'Enter Console' };

describe('words that are taught', () => {
  it('have one meaning, the last; case, width and blanks make no other words', () => {
    const all = changeWordings([], { kind: 'teach', wording: enter });
    const again = { means: 'column.budget', text: 'ｅnter  console' } as const;
    expect(changeWordings(all, { kind: 'teach', wording: again })).toEqual([again]);
    expect(changeWordings(all, { kind: 'forget', text: 'ENTER CONSOLE' })).toEqual([]);
    expect(changeWordings(all, { kind: 'forget', text: 'something else' })).toEqual([enter]);
  });

  it('are never more than can be stored: the oldest go', () => {
    const many = Array.from({ length: MOST_WORDINGS }, (_, at) => ({ ...enter, text: `Words ${at}` }));
    const all = changeWordings(many, { kind: 'teach', wording: enter });
    expect(all).toHaveLength(MOST_WORDINGS);
    expect(all.at(-1)).toEqual(enter);
    expect(parseWordings(all)).toEqual(all);
  });

  it.each<[Wording['means'], string, ReturnType<typeof wordingProblem>]>([
    ['operate', 'Enter Console', null],
    ['operate', ' ', 'empty'],
    ['operate', 'x'.repeat(LONGEST_WORDING + 1), 'too-long'],
    ['operate', 'Disassociate', 'harmful'],
    ['operate', '解除关联', 'harmful'],
    ['request-authorization', 'Freeze Account', 'harmful'],
    ['ok', 'Cancel', 'harmful'],
    ['ok', 'Proceed', null],
    ['cancel', '确定', 'harmful'],
    ['cancel', 'Not now', null],
    ['column.budget', 'Set Budget', null],
  ])('as %s, "%s" is judged: %s', (means, text, problem) => {
    expect(wordingProblem({ means, text })).toBe(problem);
  });

  it('are read at the edge, and tidied', () => {
    const change = { kind: 'teach', wording: { means: 'column.budget', text: '  Quota \n used ' } };
    expect(parseWordingsChange(change)).toEqual({
      kind: 'teach',
      wording: { means: 'column.budget', text: 'Quota used' },
    });
    for (const bad of [
      { means: 'column.nothing', text: 'x' },
      { means: '__proto__', text: 'x' },
      { means: 'ok', text: 'Cancel' },
      { means: 'ok', text: 7 },
    ])
      expect(tryParse(parseWordings, [bad]), bad.means).toBeUndefined();
  });

  it('may be taught for every control', () => {
    for (const means of CONTROLS) expect(wordingProblem({ means, text: 'Some words' })).toBeNull();
  });
});
