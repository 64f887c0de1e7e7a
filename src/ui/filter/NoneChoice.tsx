import { NONE } from '../../core/filter/build.ts';
import { filterWords } from '../strings/filter.ts';
import type { EditorProps } from './editor-props.ts';

/** Those that are known to have no value. */
export function NoneChoice({ property, tests, setTests, spread, style }: EditorProps) {
  const words = filterWords(style.language).builder;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={tests.some(({ kind }) => kind === 'none')}
        onChange={(event) => {
          const others = tests.filter(({ kind }) => kind !== 'none');
          setTests(event.currentTarget.checked ? [...others, NONE] : others);
        }}
      />
      {property.kind === 'date' ? words.noDate : words.none}
      <span class="number">{spread?.empty.toLocaleString('en') ?? ''}</span>
    </label>
  );
}
