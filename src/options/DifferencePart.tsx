import { useEffect, useRef, useState } from 'preact/hooks';
import type { Difference, Entry } from '../core/exchange/difference.ts';
import type { Part, Refused } from '../core/exchange/exchanged.ts';
import { exchangeWords } from '../ui/strings/exchange.ts';
import type { Language } from '../ui/strings/words.ts';
import { DifferenceEntry } from './DifferenceEntry.tsx';
import { entryName, refusedName } from './entry-facts.ts';

interface Props {
  readonly language: Language;
  readonly difference: Difference;
  readonly onApply: (picked: readonly Entry[]) => void;
  readonly onCancel: () => void;
}

/** Of one part, before the operator asks for the rest: thousands of rows take seconds. */
const MOST_SHOWN = 200;
const GROUPS = ['search', 'label', 'setting', 'wording'] as const;

function groupOf(part: Part): (typeof GROUPS)[number] {
  return part === 'arrangement' ? 'search' : part;
}

/** What an import would do, piece by piece; all of it is picked at first. */
export function DifferencePart({ language, difference: { entries, refused }, onApply, onCancel }: Props) {
  const words = exchangeWords(language);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const others = entries.filter(({ state }) => state !== 'same');
  const same = entries.filter(({ state }) => state === 'same');
  const picked = others.filter(({ key }) => !left.has(key));
  const pick = (some: readonly Entry[], on: boolean): void => {
    const keys = new Set(some.map(({ key }) => key));
    setLeft(new Set(on ? [...left].filter((key) => !keys.has(key)) : [...left, ...keys]));
  };
  const count = (state: Entry['state']): number => entries.filter((entry) => entry.state === state).length;
  return (
    <div class="difference">
      <h3 ref={heading} tabIndex={-1}>
        {words.difference}
      </h3>
      <p class="hint">{words.counts(count('new'), count('changed'), same.length, refused.length)}</p>
      {others.length === 0 && <p>{same.length > 0 ? words.nothingNew : words.nothingToTake}</p>}
      {GROUPS.map((group) => {
        const some = others.filter((entry) => groupOf(entry.part) === group);
        return (
          some.length > 0 && (
            <PartEntries
              key={group}
              language={language}
              title={words.parts[group]}
              entries={some}
              picked={picked}
              onPick={pick}
            />
          )
        );
      })}
      <RefusedList language={language} refused={refused} />
      {same.length > 0 && (
        <details>
          <summary>{words.same(same.length)}</summary>
          <ul>
            {same.map((entry) => (
              <li key={entry.key}>
                <bdi>{entryName(entry, language)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="exchange-actions">
        {others.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={picked.length === 0}
            onClick={() => onApply(picked)}
          >
            {words.apply(picked.length)}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly language: Language;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly picked: readonly Entry[];
  readonly onPick: (entries: readonly Entry[], on: boolean) => void;
}

function PartEntries({ language, title, entries, picked, onPick }: PartProps) {
  const words = exchangeWords(language);
  const [most, setMost] = useState(MOST_SHOWN);
  const chosen = new Set(picked);
  const on = entries.filter((entry) => chosen.has(entry)).length;
  return (
    <fieldset>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={on === entries.length}
            indeterminate={on > 0 && on < entries.length}
            onChange={({ currentTarget }) => onPick(entries, currentTarget.checked)}
          />
          {title}
        </label>{' '}
        <span class="count">
          {on}/{entries.length}
        </span>
      </legend>
      <ul>
        {entries.slice(0, most).map((entry) => (
          <DifferenceEntry
            key={entry.key}
            language={language}
            entry={entry}
            picked={chosen.has(entry)}
            onPick={(isOn) => onPick([entry], isOn)}
          />
        ))}
      </ul>
      {entries.length > most && (
        <button type="button" onClick={() => setMost(entries.length)}>
          {words.all(entries.length)}
        </button>
      )}
    </fieldset>
  );
}

function RefusedList({
  language,
  refused,
}: {
  readonly language: Language;
  readonly refused: readonly Refused[];
}) {
  const words = exchangeWords(language);
  if (refused.length === 0) return null;
  return (
    <div class="refused">
      <h4>{words.refused(refused.length)}</h4>
      <ul>
        {refused.map((piece, at) => (
          <li key={`${piece.part} ${at}`}>
            <bdi>{refusedName(piece, language)}</bdi> <span>{words.why[piece.why]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
