import { describe, expect, it } from 'vitest';
import { known, MASKED } from '../../../src/core/customer/field.ts';
import { evaluateFields } from '../../../src/core/filter/evaluate.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { printWith } from '../../../src/core/filter/print.ts';
import { bareWordSubjects, resolveFor } from '../../../src/core/filter/resolve.ts';
import { type FilterProperty, vocabularyOf } from '../../../src/core/filter/vocabulary.ts';

type Key = 'time' | 'who' | 'note';

const PROPERTIES: readonly FilterProperty<Key>[] = [
  {
    key: 'time',
    kind: 'date',
    label: { en: 'Time', zh: '时间' },
    aliases: [],
    example: 'time:today',
  },
  {
    key: 'who',
    kind: 'text',
    label: { en: 'Customer', zh: '客户' },
    aliases: [],
    example: 'who:yun',
    bareWord: 'always',
  },
  {
    key: 'note',
    kind: 'text',
    label: { en: 'Note', zh: '备注' },
    aliases: [],
    example: 'note:INC-1',
    bareWord: 'if-read',
  },
];

describe('the language over other properties than those of customers', () => {
  const words = vocabularyOf(PROPERTIES);
  const now = Date.UTC(2026, 10, 23, 12);

  it('reads, prints and evaluates', () => {
    const parsed = parse('客户:yun time:today -INC', words);
    if (!parsed.ok) throw new Error(parsed.problem.reason.code);
    expect(printWith(words, parsed.filter)).toBe('who:yun time:today -INC');
    const resolved = resolveFor(bareWordSubjects(PROPERTIES), parsed.filter, now, 'UTC');
    const fields = { time: known(now), who: known('Yuntu'), note: known<string>(null) };
    expect(evaluateFields(resolved, (key) => fields[key])).toBe('true');
    expect(evaluateFields(resolved, (key) => (key === 'note' ? MASKED : fields[key]))).toBe('unknown');
    expect(evaluateFields(resolved, (key) => (key === 'note' ? undefined : fields[key]))).toBe('true');
    expect(parse('tag:vip', words)).toMatchObject({ problem: { reason: { code: 'property-unknown' } } });
  });
});
