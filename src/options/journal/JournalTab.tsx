import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { change, historyOf, redo, undo } from '../../core/filter/history.ts';
import { dayText } from '../../core/journal/day.ts';
import { filterRows } from '../../core/journal/filter-rows.ts';
import { JOURNAL_VOCABULARY } from '../../core/journal/properties.ts';
import { rowsOf } from '../../core/journal/rows.ts';
import type { Settings } from '../../core/settings.ts';
import { FilterBox } from '../../ui/filter/FilterBox.tsx';
import { journalWords } from '../../ui/strings/journal.ts';
import type { Language } from '../../ui/strings/words.ts';
import { useStore } from '../../ui/use-store.ts';
import { ChainNote } from './ChainNote.tsx';
import { DayPicture } from './DayPicture.tsx';
import { ExportJournal } from './ExportJournal.tsx';
import { JournalTable } from './JournalTable.tsx';
import type { JournalActions, JournalStore } from './journal-store.ts';

interface Props {
  readonly store: JournalStore;
  readonly actions: JournalActions;
  readonly density: Settings['density'];
  readonly language: Language;
  readonly timeZone: string;
  readonly mayExport: boolean;
}

/** Everything that happened to the assumed account: the day as a picture, and every entry in a list. */
export function JournalTab({ store, actions, density, language, timeZone, mayExport }: Props) {
  const words = journalWords(language);
  const { entries, broken, failed } = useStore(store, (state) => state);
  const [history, setHistory] = useState(() => historyOf(''));
  const box = useRef<HTMLInputElement>(null);
  useEffect(actions.open, []);
  const text = history.present;
  const rows = useMemo(() => rowsOf(entries ?? []), [entries]);
  // What is relative to now is as of the last time anything changed.
  const now = useMemo(() => Date.now(), [rows, text]);
  const filtered = useMemo(() => filterRows(rows, text, now, timeZone), [rows, text, now, timeZone]);
  const shown = useRef(rows);
  // While a filter cannot be read, what was found last stays.
  if (filtered.ok) shown.current = filtered.rows;

  if (failed) return <p role="alert">{words.failed}</p>;
  if (entries === null) return <p role="status">{words.loading}</p>;
  const chain = <ChainNote broken={broken} count={entries.length} language={language} />;
  if (entries.length === 0) {
    return (
      <div class="journal">
        <p class="hint">{words.intro}</p>
        {broken !== null && chain}
        <p>{words.empty}</p>
      </div>
    );
  }
  const count = words.count(shown.current.length.toLocaleString('en'), rows.length.toLocaleString('en'));
  return (
    <div class="journal">
      <p class="hint">{words.intro}</p>
      {chain}
      <DayPicture
        rows={rows}
        now={now}
        language={language}
        timeZone={timeZone}
        onShow={(day) => setHistory((before) => change(before, `time:${dayText(day, timeZone)}`))}
      />
      <section>
        <h2>{words.list}</h2>
        <div class="journal-bar">
          <FilterBox
            vocabulary={JOURNAL_VOCABULARY}
            labels={words}
            text={text}
            problem={filtered.ok ? null : filtered.problem}
            language={language}
            type={(next, options) => setHistory((before) => change(before, next, options))}
            undo={() => setHistory(undo)}
            redo={() => setHistory(redo)}
            values={async () => []}
            onLeaveDown={() => false}
            box={box}
          />
          <span class="number" role="status">
            {count}
          </span>
        </div>
        <JournalTable
          rows={shown.current}
          filter={text}
          density={density}
          language={language}
          timeZone={timeZone}
          onNote={actions.note}
        />
        <ExportJournal
          filter={filtered.ok ? text : null}
          language={language}
          timeZone={timeZone}
          mayExport={mayExport}
          onExport={actions.export}
        />
      </section>
    </div>
  );
}
