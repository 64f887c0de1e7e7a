import { printValue } from '../../core/customer/print-value.ts';
import { condition, NONE } from '../../core/filter/build.ts';
import { sameFilter } from '../../core/filter/edit.ts';
import type { Test } from '../../core/filter/filter.ts';
import { filterWords } from '../strings/filter.ts';
import type { EditorProps } from './editor-props.ts';
import type { ValueOption } from './ValueList.tsx';

export interface TestOption extends ValueOption {
  readonly test: Test;
}

/** Everything that can be ticked for a property: its choices, yes and no, or the values that occur; and "none". */
export function valueOptions({
  property,
  tests,
  spread,
  style,
}: Omit<EditorProps, 'setTests'>): readonly TestOption[] {
  const counts = new Map(
    spread?.kind === 'values' ? spread.values.map(({ value, count }) => [value, count]) : [],
  );
  const option = (key: string, label: string, test: Test, count: number | null): TestOption => {
    return { key, label, test, count, isChosen: tests.some((one) => sameTest(one, test)) };
  };
  const counted = (value: string): number | null => (spread === null ? null : (counts.get(value) ?? 0));
  const none = option('none', filterWords(style.language).builder.none, NONE, spread?.empty ?? null);
  switch (property.kind) {
    case 'choice':
      return [
        ...(property.choices ?? []).map(({ value }) => {
          const label = printValue(property.key, value as never, style);
          return option(`=${value}`, label, { kind: 'choice', value }, counted(value));
        }),
        none,
      ];
    case 'flag':
      return [
        ...[true, false].map((value) => {
          const label = printValue('frozen', value, style);
          return option(`=${value}`, label, { kind: 'flag', value }, counted(String(value)));
        }),
        none,
      ];
    default: {
      // What was asked for may not occur: it has to be there to be taken back.
      const asked = tests.flatMap((test) =>
        test.kind === 'text' && test.how === 'equals' ? [test.text] : [],
      );
      const values = [...new Set([...asked, ...counts.keys()])];
      return [
        ...values.map((text) =>
          option(`=${text}`, text, { kind: 'text', how: 'equals', text }, counted(text)),
        ),
        none,
      ];
    }
  }
}

export function sameTest(left: Test, right: Test): boolean {
  return sameFilter(condition('name', left), condition('name', right));
}
