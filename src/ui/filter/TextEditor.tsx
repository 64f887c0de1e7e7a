import { useRef, useState } from 'preact/hooks';
import type { TextComparison } from '../../core/filter/filter.ts';
import { filterWords } from '../strings/filter.ts';
import type { EditorProps } from './editor-props.ts';
import { ValuesEditor } from './ValuesEditor.tsx';
import { sameTest } from './value-options.ts';

const HOWS: readonly TextComparison[] = ['contains', 'starts', 'equals'];

/** Any of several texts; of properties that repeat themselves, also the values that occur. */
export function TextEditor(props: EditorProps) {
  const { tests, setTests, style, spread } = props;
  const { builder: words, remove } = filterWords(style.language);
  const input = useRef<HTMLInputElement>(null);
  const [how, setHow] = useState<TextComparison>('contains');
  // Values that hardly repeat are typed, not looked through.
  const repeats = spread?.kind === 'values' && spread.values.some(({ count }) => count > 1);
  return (
    <>
      <form
        class="text-row"
        onSubmit={(event) => {
          event.preventDefault();
          const text = input.current?.value.trim() ?? '';
          const test = { kind: 'text', how, text } as const;
          if (text !== '' && !tests.some((one) => sameTest(one, test))) setTests([...tests, test]);
          if (input.current !== null) input.current.value = '';
        }}
      >
        <select
          aria-label={words.how}
          value={how}
          onChange={(event) => setHow(HOWS.find((one) => one === event.currentTarget.value) ?? 'contains')}
        >
          {HOWS.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
        <input ref={input} type="text" aria-label={words.text} />
        <button type="submit" class="small">
          {words.add}
        </button>
      </form>
      <ul class="texts">
        {tests.flatMap((test) =>
          test.kind === 'text' && (test.how !== 'equals' || !repeats)
            ? [
                <li key={`${test.how} ${test.text}`}>
                  <span class="muted">{words[test.how]}</span> <bdi>{test.text}</bdi>
                  <button
                    type="button"
                    class="plain"
                    aria-label={remove(test.text)}
                    onClick={() => setTests(tests.filter((one) => one !== test))}
                  >
                    ✕
                  </button>
                </li>,
              ]
            : [],
        )}
      </ul>
      <ValuesEditor
        {...props}
        spread={repeats ? spread : null}
        tests={repeats ? tests : onlyNone(props)}
        setTests={(next) => setTests(repeats ? next : [...texts(props), ...next])}
      />
    </>
  );
}

function onlyNone({ tests }: EditorProps) {
  return tests.filter(({ kind }) => kind === 'none');
}

function texts({ tests }: EditorProps) {
  return tests.filter(({ kind }) => kind === 'text');
}
