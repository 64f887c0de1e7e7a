import type { RefObject } from 'preact';
import type { PropertyKey } from '../../core/customer/record.ts';
import type { Spread } from '../../core/directory/ask.ts';
import type { Filter } from '../../core/filter/filter.ts';
import type { Language } from '../strings/words.ts';
import { Chips } from './Chips.tsx';

interface Props {
  readonly filter: Filter;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
  readonly spreads: readonly Spread[];
  readonly setFilter: (filter: Filter) => void;
  readonly watchSpreads: (properties: readonly PropertyKey[]) => void;
  readonly box: RefObject<HTMLInputElement | null>;
}

export function ConditionEditor({ filter, language, setFilter, box }: Props) {
  return (
    <Chips filter={filter} language={language} setFilter={setFilter} onEdit={() => box.current?.focus()} />
  );
}
