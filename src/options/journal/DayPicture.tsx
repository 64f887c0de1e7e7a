import { useMemo, useState } from 'preact/hooks';
import { colourOf } from '../../core/account/colour.ts';
import { isCalendarDay, startOfDay } from '../../core/customer/calendar.ts';
import { printDay } from '../../core/customer/print-date.ts';
import { type DaySpan, dayOf, dayText, type Lane, lanesOf, staysOf } from '../../core/journal/day.ts';
import { printLasted } from '../../core/journal/print.ts';
import type { JournalRow } from '../../core/journal/rows.ts';
import { journalWords } from '../../ui/strings/journal.ts';
import type { Language } from '../../ui/strings/words.ts';

interface Props {
  readonly rows: readonly JournalRow[];
  readonly now: number;
  readonly language: Language;
  readonly timeZone: string;
  readonly onShow: (day: DaySpan) => void;
}

const HOURS = [0, 6, 12, 18, 24];

/** Whose account was in use at which time of one day. A list in words; the bars are for the eye. */
export function DayPicture({ rows, now, language, timeZone, onShow }: Props) {
  const words = journalWords(language).day;
  const newest = rows.at(-1)?.entry.at ?? now;
  // Until a day is chosen, the one on which something happened last.
  const [moment, setMoment] = useState<number | null>(null);
  const day = dayOf(moment ?? newest, timeZone);
  const lanes = useMemo(() => lanesOf(staysOf(rows, day, now)), [rows, day.from, now]);
  const name = printDay(day.from, language, timeZone);
  const go = (days: number): void => setMoment(dayOf(day.from, timeZone, days).from);
  const choose = (value: string): void => {
    const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
    if (isCalendarDay(year, month, date)) setMoment(startOfDay(year, month, date, timeZone));
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="day-choice">
        <button
          type="button"
          class="small"
          aria-label={words.before}
          title={words.before}
          onClick={() => go(-1)}
        >
          ‹
        </button>
        <input
          type="date"
          aria-label={words.date}
          value={dayText(day, timeZone)}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <button
          type="button"
          class="small"
          aria-label={words.after}
          title={words.after}
          onClick={() => go(1)}
        >
          ›
        </button>
        {lanes.length > 0 && (
          <button type="button" class="link" onClick={() => onShow(day)}>
            {words.onlyThis}
          </button>
        )}
      </div>
      {lanes.length === 0 ? (
        <p class="hint">{words.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keys
        <section class="day" tabIndex={0} aria-label={words.list(name)}>
          <div class="hours" aria-hidden="true">
            {HOURS.map((hour) => (
              <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
                {hour}:00
              </span>
            ))}
          </div>
          <ol>
            {lanes.map((lane) => (
              <LaneLine key={lane.key} lane={lane} day={day} language={language} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly day: DaySpan;
  readonly language: Language;
  readonly timeZone: string;
}

function LaneLine({ lane, day, language, timeZone }: LaneProps) {
  const words = journalWords(language).day;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const { paint } = colourOf(lane.key);
  const total = lane.stays.reduce((sum, { from, to }) => sum + to - from, 0);
  const place = (moment: number): number => ((moment - day.from) / (day.to - day.from)) * 100;
  return (
    <li>
      <bdi class="lane-name">{lane.name}</bdi>
      <span class="lane-track" aria-hidden="true">
        {lane.stays.map(({ stay, from, to, isWrong }) => (
          <span
            key={stay}
            class={isWrong ? 'stay wrong' : 'stay'}
            style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%`, '--paint': paint }}
          />
        ))}
      </span>
      <span class="lane-words">
        {lane.stays
          .map(({ from, to, goesOn, isWrong, note }) => {
            const span = words.span(clock.format(from), goesOn ? words.goesOn : clock.format(to));
            return [span, isWrong ? `(${words.wrong})` : '', note].filter((word) => word !== '').join(' ');
          })
          .join(' · ')}{' '}
        <b>{printLasted(total, language)}</b>
      </span>
    </li>
  );
}
