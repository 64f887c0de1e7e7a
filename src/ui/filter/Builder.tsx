import type { Spread } from '../../core/directory/ask.ts';
import type { Filter, Test } from '../../core/filter/filter.ts';
import { CUSTOMER_VOCABULARY, type FilterProperty } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import { DateEditor } from './DateEditor.tsx';
import { labelOf } from './describe.ts';
import type { EditorProps, EditorStyle } from './editor-props.ts';
import { NumberEditor } from './NumberEditor.tsx';
import { TagsEditor } from './TagsEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { findTarget, type Target, withTests } from './target.ts';
import { ValuesEditor } from './ValuesEditor.tsx';

interface Props {
  readonly filter: Filter;
  readonly target: Target;
  readonly spread: Spread | null;
  readonly style: EditorStyle;
  readonly setFilter: (filter: Filter) => void;
  readonly setTarget: (target: Target) => void;
  readonly onClose: () => void;
}

/** One condition by pointing rather than typing. Every change applies at once; undo takes it back. */
export function Builder({ filter, target, spread, style, setFilter, setTarget, onClose }: Props) {
  const words = filterWords(style.language);
  const property = CUSTOMER_VOCABULARY.byKey.get(target.property);
  if (property === undefined) return null;
  const found = findTarget(filter, target);
  const tests = found?.tests ?? [];
  const setTests = (next: readonly Test[]): void => setFilter(withTests(filter, target, next));
  const negate = (isNegated: boolean): void => {
    const turned = { ...target, isNegated };
    setTarget(turned);
    if (found !== null) setFilter(withTests(withTests(filter, target, []), turned, tests));
  };
  return (
    <div class="builder">
      <div class="builder-head">
        <strong>{labelOf(property.key, style.language)}</strong>
        <button type="button" class="plain" aria-label={words.close} title={words.close} onClick={onClose}>
          ✕
        </button>
      </div>
      {property.kind === 'tags' ? (
        <TagsEditor
          filter={filter}
          target={target}
          property={property}
          spread={spread}
          style={style}
          setFilter={(next, turned) => {
            setTarget(turned);
            setFilter(next);
          }}
        />
      ) : (
        <>
          {editorOf({ property, tests, setTests, spread, style })}
          {canExclude(property) && (
            <label class="check">
              <input
                type="checkbox"
                checked={target.isNegated}
                onChange={(event) => negate(event.currentTarget.checked)}
              />
              {words.builder.exclude}
            </label>
          )}
        </>
      )}
      {spread !== null && spread.hidden > 0 && (
        <p class="muted">{words.builder.hidden(spread.hidden.toLocaleString('en'))}</p>
      )}
      {found !== null && (
        <button type="button" class="link" onClick={() => setTests([])}>
          {words.builder.reset}
        </button>
      )}
    </div>
  );
}

function editorOf(props: EditorProps) {
  switch (props.property.kind) {
    case 'money':
    case 'percent':
      return <NumberEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
    default:
      return <ValuesEditor {...props} />;
  }
}

/** "Not yes" is no. */
function canExclude({ kind }: FilterProperty): boolean {
  return kind !== 'flag';
}
