import { useLayoutEffect, useRef } from 'preact/hooks';
import { labelIn } from '../../core/customer/language.ts';
import type { Suggestion } from '../../core/filter/suggest.ts';
import { openPopover } from '../open-popover.ts';
import { placeUnder } from '../place-under.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

interface Props {
  readonly id: string;
  readonly suggestions: readonly Suggestion<string>[];
  readonly active: number;
  readonly language: Language;
  readonly onTake: (index: number) => void;
}

/** The list of a combobox: focus stays in the box, the active option is told by `aria-activedescendant`. */
export function Suggestions({ id, suggestions, active, language, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // In the browser's top layer: nothing that the page pins or raises can lie over it.
  useLayoutEffect(() => {
    const field = list.current?.parentElement;
    if (!list.current || !field) return undefined;
    openPopover(list.current);
    return placeUnder(list.current, field);
  }, []);
  return (
    <div
      ref={list}
      id={id}
      class="popover suggestions"
      popover="manual"
      role="listbox"
      aria-label={filterWords(language).suggestions}
      tabIndex={-1}
      // Pressing must not take the focus out of the box.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => {
        const { main, beside, count } = printed(suggestion, language);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the box, which keeps the focus
          <div
            key={`${suggestion.kind} ${main}`}
            id={optionId(id, index)}
            class="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={index === active ? (option) => option?.scrollIntoView({ block: 'nearest' }) : null}
            onClick={() => onTake(index)}
          >
            <bdi class="main">{main}</bdi>
            <span class="beside">{beside}</span>
            <span class="number">{count === null ? '' : count.toLocaleString('en')}</span>
          </div>
        );
      })}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function printed(
  suggestion: Suggestion<string>,
  language: Language,
): { main: string; beside: string; count: number | null } {
  const { property } = suggestion;
  const label = labelIn(language, property.label);
  switch (suggestion.kind) {
    case 'property':
      return { main: suggestion.replacement.text, beside: label, count: null };
    case 'comparison':
      return {
        main: suggestion.replacement.text,
        beside: filterWords(language).signs[suggestion.sign],
        count: null,
      };
    case 'value': {
      const choice = property.choices?.find(({ value }) => value === suggestion.value);
      const beside = choice === undefined ? '' : labelIn(language, choice.label);
      return { main: suggestion.value, beside, count: suggestion.count };
    }
  }
}
