import { useEffect, useRef, useState } from 'preact/hooks';
import { labelIn } from '../../core/customer/language.ts';
import { JOURNAL_PROPERTIES, type JournalKey } from '../../core/journal/properties.ts';
import type { JournalRow } from '../../core/journal/rows.ts';
import type { Settings } from '../../core/settings.ts';
import { journalWords } from '../../ui/strings/journal.ts';
import type { Language } from '../../ui/strings/words.ts';
import { ROW_HEIGHT, useWindow } from '../../ui/use-window.ts';
import { JournalLine } from './JournalLine.tsx';

interface Props {
  /** In the order of the chain. */
  readonly rows: readonly JournalRow[];
  readonly filter: string;
  readonly density: Settings['density'];
  readonly language: Language;
  readonly timeZone: string;
  readonly onNote: (stay: string, note: string) => Promise<void>;
}

const COLUMNS = ['time', 'kind', 'name', 'note', 'by', 'end', 'lasted', 'id', 'partner', 'jar'] as const;

/** The newest entry first; only the rows in sight are in the document. */
export function JournalTable({ rows, filter, density, language, timeZone, onNote }: Props) {
  const words = journalWords(language);
  const scroller = useRef<HTMLElement>(null);
  const [noted, setNoted] = useState<number | null>(null);
  const rowHeight = ROW_HEIGHT[density];
  const { from, to } = useWindow(scroller, rows.length, rowHeight);
  // Another filter begins at its top.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [filter]);
  const label = (key: (typeof COLUMNS)[number]): string => {
    const property = JOURNAL_PROPERTIES.find((one) => one.key === (key as JournalKey));
    return property === undefined ? words.lasted : labelIn(language, property.label);
  };
  const shown = Array.from({ length: to - from }, (_, index) => rows[rows.length - 1 - from - index]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keys
    <section ref={scroller} class="journal-scroller" tabIndex={0} aria-label={words.list}>
      <table aria-label={words.list} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((key) => (
              <th key={key} scope="col">
                {label(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={from * rowHeight} />
          {shown.map(
            (row, index) =>
              row !== undefined && (
                <JournalLine
                  key={row.entry.seq}
                  row={row}
                  place={from + index}
                  language={language}
                  timeZone={timeZone}
                  isNoted={noted === row.entry.seq}
                  onNoted={(is) => setNoted(is ? row.entry.seq : null)}
                  onNote={(note) => onNote(row.entry.stay, note)}
                />
              ),
          )}
          <Gap height={(rows.length - to) * rowHeight} />
        </tbody>
      </table>
      {rows.length === 0 && <p class="hint">{words.noMatch}</p>}
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, nothing in it takes the focus
    <tr class="gap" aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
    </tr>
  );
}
