import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FilterProblem, Replacement } from '../../core/filter/problem.ts';
import type { Vocabulary } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { problemWords } from './problem-words.ts';

interface Props {
  readonly text: string;
  readonly problem: FilterProblem;
  readonly language: Language;
  readonly vocabulary: Pick<Vocabulary<string>, 'properties'>;
  readonly onTake: (replacement: Replacement) => void;
  readonly onShow: () => void;
}

/** What is wrong, where, and what was probably meant. */
export function ProblemNote({ text, problem, language, vocabulary, onTake, onShow }: Props) {
  const words = filterWords(language);
  const { suggestion } = problem;
  const marked = text.slice(problem.position, problem.position + problem.length);
  return (
    <div id="behalf-problem" class="problem" role="alert">
      {marked.trim() !== '' && (
        <button type="button" class="marked" onClick={onShow}>
          <bdi>{marked}</bdi>
        </button>
      )}
      <span>{problemWords(problem.reason, language, vocabulary)}</span>
      {suggestion !== null && (
        <button type="button" class="suggestion" onClick={() => onTake(suggestion)}>
          {suggestion.text.trim() === ''
            ? words.takeOut(text.slice(suggestion.position, suggestion.position + suggestion.length))
            : words.use(suggestion.text)}
        </button>
      )}
      <span class="muted">{words.last}</span>
    </div>
  );
}

/** The same text behind the box, transparent, with the wrong part underlined; it scrolls with the box. */
export function ProblemMark({
  text,
  problem,
  box,
}: {
  readonly text: string;
  readonly problem: FilterProblem;
  readonly box: RefObject<HTMLInputElement | null>;
}) {
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current;
    const follow = (): void => {
      if (mirror.current !== null && input !== null) mirror.current.scrollLeft = input.scrollLeft;
    };
    follow();
    input?.addEventListener('scroll', follow);
    return () => input?.removeEventListener('scroll', follow);
  }, [text, box]);
  const end = problem.position + problem.length;
  return (
    <div ref={mirror} class="mirror" aria-hidden="true">
      {text.slice(0, problem.position)}
      <mark>{text.slice(problem.position, end) || '\u00a0'}</mark>
      {text.slice(end)}
    </div>
  );
}
