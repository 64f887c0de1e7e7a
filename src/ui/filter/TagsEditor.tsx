import type { Filter } from '../../core/filter/filter.ts';
import { filterWords } from '../strings/filter.ts';
import type { EditorProps } from './editor-props.ts';
import { readTagQuestion, type TagMode, writeTagQuestion } from './tag-condition.ts';
import { findTarget, type Target, withTests } from './target.ts';
import { ValueList } from './ValueList.tsx';
import { valueOptions } from './value-options.ts';

const MODES: readonly TagMode[] = ['any', 'all', 'none'];

interface Props extends Omit<EditorProps, 'tests' | 'setTests'> {
  readonly filter: Filter;
  readonly target: Target;
  readonly setFilter: (filter: Filter, target: Target) => void;
}

/** Any, all or none of the tags that are ticked. */
export function TagsEditor({ filter, target, setFilter, property, spread, style }: Props) {
  const words = filterWords(style.language).builder;
  const question = readTagQuestion(filter, target);
  const asked = findTarget(filter, target)?.tests ?? [];
  const tests = [
    ...question.texts.map((text) => ({ kind: 'text', how: 'equals', text }) as const),
    ...asked.filter(({ kind }) => kind === 'none'),
  ];
  const options = valueOptions({ property, tests, spread, style });
  const put = (mode: TagMode, texts: readonly string[]): void => {
    setFilter(writeTagQuestion(filter, target, question, mode, texts), {
      ...target,
      isNegated: mode === 'none',
    });
  };
  const choose = (key: string, isChosen: boolean): void => {
    if (key === 'none') {
      // Untagged is one of several answers, never one of those that all have to be there.
      const others = tests.filter(({ kind }) => kind !== 'none');
      setFilter(withTests(filter, target, isChosen ? [...others, { kind: 'none' }] : others), target);
      return;
    }
    const text = key.slice(1);
    if (tests.some(({ kind }) => kind === 'none')) {
      const test = { kind: 'text', how: 'equals', text } as const;
      const others = tests.filter((one) => one.kind !== 'text' || one.text !== text);
      setFilter(withTests(filter, target, isChosen ? [...others, test] : others), target);
      return;
    }
    put(question.mode, isChosen ? [...question.texts, text] : question.texts.filter((one) => one !== text));
  };
  return (
    <>
      <fieldset class="modes">
        <legend class="unseen">{words.mode}</legend>
        {MODES.map((mode) => (
          <button
            key={mode}
            type="button"
            class="small"
            aria-pressed={mode === question.mode}
            onClick={() => put(mode, question.texts)}
          >
            {mode === 'none' ? words.not : words[mode]}
          </button>
        ))}
      </fieldset>
      <ValueList options={options} language={style.language} onChoose={choose} />
    </>
  );
}
