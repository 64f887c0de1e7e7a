import { useRef, useState } from 'preact/hooks';
import { applyReplacement } from '../../core/filter/problem.ts';
import { type CountedValue, type Suggestion, suggest } from '../../core/filter/suggest.ts';
import type { Vocabulary } from '../../core/filter/vocabulary.ts';

export type AskValues<K extends string> = (property: K, typed: string) => Promise<readonly CountedValue[]>;

/**
 * What could stand at the caret. Values come from the directory later: until then those of the nearest shorter text
 * are shown, and the list is made again when they arrive.
 */
export function useCompletion<K extends string>(
  text: string,
  caret: number,
  isOpen: boolean,
  vocabulary: Vocabulary<K>,
  ask: AskValues<K>,
): { readonly suggestions: readonly Suggestion<K>[]; readonly forget: () => void } {
  const known = useRef(new Map<string, readonly CountedValue[] | null>());
  const [, setArrived] = useState(0);
  const forget = (): void => known.current.clear();
  if (!isOpen) return { suggestions: [], forget };

  const valuesOf = (property: K, typed: string): readonly CountedValue[] => {
    const { current: cache } = known;
    const key = `${property} ${typed}`;
    if (!cache.has(key)) {
      cache.set(key, null);
      ask(property, typed).then(
        (values) => {
          cache.set(key, values);
          setArrived((count) => count + 1);
        },
        // Completion without values still helps; why the directory is silent is said in the coverage line.
        () => cache.delete(key),
      );
    }
    for (let length = typed.length; length >= 0; length -= 1) {
      const values = cache.get(`${property} ${typed.slice(0, length)}`);
      if (values) return values;
    }
    return [];
  };
  const all = suggest(text, caret, vocabulary, valuesOf);
  // What stands there already is no suggestion.
  return {
    suggestions: all.filter(({ replacement }) => applyReplacement(text, replacement) !== text),
    forget,
  };
}
