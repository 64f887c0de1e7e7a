import { expect, test } from 'vitest';
import { chipsOf } from '../../../src/core/filter/edit.ts';
import type { Filter } from '../../../src/core/filter/filter.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import { readTagQuestion, writeTagQuestion } from '../../../src/ui/filter/tag-condition.ts';
import { findTarget, targetOf, withTests } from '../../../src/ui/filter/target.ts';

function read(text: string): Filter {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (!parsed.ok) throw new Error(`cannot be read: ${text}`);
  return parsed.filter;
}

const YUN = { kind: 'text', how: 'contains', text: 'yun' } as const;
const NAME = { property: 'name', isNegated: false } as const;

test('of two conditions on one property the one that was opened is changed', () => {
  const filter = read('name:a tag:vip name:b');
  expect(print(withTests(filter, { ...NAME, index: 2 }, [YUN]))).toBe('name:a tag:vip name:yun');
  expect(print(withTests(filter, { ...NAME, index: 0 }, [YUN]))).toBe('name:yun tag:vip name:b');
  expect(print(withTests(filter, { ...NAME, index: 2 }, []))).toBe('name:a tag:vip');
});

test('a condition that is gone is made anew, and none at all is no change', () => {
  const filter = read('tag:vip');
  expect(print(withTests(filter, { ...NAME, index: 3 }, [YUN]))).toBe('tag:vip name:yun');
  expect(withTests(filter, { ...NAME, index: null }, [])).toBe(filter);
  expect(print(withTests(read('name:a'), { ...NAME, isNegated: true, index: 0 }, [YUN]))).toBe(
    'name:a -name:yun',
  );
});

test('bare words and groups have no builder', () => {
  expect(
    chipsOf(read('yun tag:vip -budget>1% (name:a OR name:b)')).map((chip) => targetOf(chip)?.property),
  ).toEqual([undefined, 'tag', 'budget', undefined]);
  expect(findTarget(read('yun'), { ...NAME, index: 0 })).toBeNull();
});

test.each([
  ['tag:vip,trial', 'any', ['vip', 'trial']],
  ['tag:vip budget>1% tag:trial', 'all', ['vip', 'trial']],
  ['-tag:vip', 'none', ['vip']],
])('%s is read as a question for tags', (text, mode, texts) => {
  const filter = read(text);
  const target = { property: 'tag', isNegated: mode === 'none', index: 0 } as const;
  const question = readTagQuestion(filter, target);
  expect([question.mode, question.texts]).toEqual([mode, texts]);
  const rest = text.includes('budget') ? 'budget>1%' : '';
  expect(print(writeTagQuestion(filter, target, question, mode as 'any', []))).toBe(rest);
});
