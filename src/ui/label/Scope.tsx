import { type Subject, subjectKey } from '../../core/label/label.ts';
import { labelWords } from '../strings/label.ts';
import type { Language } from '../strings/words.ts';

interface Props {
  readonly language: Language;
  readonly subjects: readonly Subject[];
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

/** Whom the label is for: this customer, or everybody with one of its tags. */
export function Scope({ language, subjects, place, onChoose }: Props) {
  const words = labelWords(language);
  return (
    <fieldset>
      <legend>{words.scope}</legend>
      <div class="scopes">
        {subjects.map((subject, at) => (
          <label key={subjectKey(subject)}>
            <input type="radio" name="scope" checked={at === place} onChange={() => onChoose(at)} />
            <bdi>{subject.kind === 'tag' ? words.tag(subject.tag) : words.customer}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
