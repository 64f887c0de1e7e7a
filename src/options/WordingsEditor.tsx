import { useState } from 'preact/hooks';
import {
  COLUMN_MEANINGS,
  CONTROLS,
  type Meaning,
  type WordingProblem,
  type Wordings,
  type WordingsChange,
  wordingProblem,
} from '../core/wording/wording.ts';
import { LockMark } from '../ui/LockMark.tsx';
import { diagnosticsWords } from '../ui/strings/diagnostics.ts';
import type { Language } from '../ui/strings/words.ts';
import { nameOf } from './meaning-name.ts';

interface Props {
  readonly wordings: Wordings;
  /** Of the organisation: they stand, and are not forgotten. */
  readonly locked: Wordings;
  readonly language: Language;
  readonly onTeach: (change: WordingsChange) => Promise<void>;
}

/** Words of the console that the operator teaches, one at a time. */
export function WordingsEditor({ wordings, locked, language, onTeach }: Props) {
  const words = diagnosticsWords(language);
  const [means, setMeans] = useState<Meaning>('operate');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<WordingProblem | 'refused' | null>(null);
  const change = (wanted: WordingsChange): Promise<void> =>
    onTeach(wanted).catch(() => setProblem('refused'));
  const submit = (event: Event): void => {
    event.preventDefault();
    const wording = { means, text: text.trim() };
    const wrong = wordingProblem(wording);
    setProblem(wrong);
    if (wrong !== null) return;
    setText('');
    void change({ kind: 'teach', wording });
  };
  const options = (meanings: readonly Meaning[]) =>
    meanings.map((one) => (
      <option key={one} value={one}>
        {nameOf(one, language)}
      </option>
    ));
  const said = problem === null ? '' : problem === 'refused' ? words.refused : words.problems[problem];
  return (
    <section>
      <h2>{words.taught}</h2>
      <p>{words.taughtHint}</p>
      <form class="teach" onSubmit={submit}>
        <label>
          {words.means}
          <select value={means} onChange={(event) => setMeans(event.currentTarget.value as Meaning)}>
            <optgroup label={words.controls}>{options(CONTROLS)}</optgroup>
            <optgroup label={words.columns}>{options(COLUMN_MEANINGS)}</optgroup>
          </select>
        </label>
        <label>
          {words.text}
          <input
            type="text"
            value={text}
            aria-invalid={problem !== null}
            aria-describedby="teach-problem"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words.teach}</button>
      </form>
      <p id="teach-problem" role="alert">
        {said}
      </p>
      {locked.length + wordings.length > 0 && (
        <ul class="wordings">
          {locked.map((wording) => (
            <li key={`locked ${wording.text}`}>
              <span>
                {nameOf(wording.means, language)}: <q>{wording.text}</q>
              </span>
              <LockMark language={language} />
            </li>
          ))}
          {wordings.map((wording) => (
            <li key={wording.text}>
              <span>
                {nameOf(wording.means, language)}: <q>{wording.text}</q>
              </span>
              <button
                type="button"
                aria-label={words.forget(wording.text)}
                onClick={() => void change({ kind: 'forget', text: wording.text })}
              >
                {words.forgetShort}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
