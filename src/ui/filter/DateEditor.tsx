import { calendarTime } from '../../core/customer/calendar.ts';
import { printDay } from '../../core/customer/print-date.ts';
import { PAST, withinDays } from '../../core/filter/build.ts';
import type { DateBound, DateTest, FilterDate } from '../../core/filter/filter.ts';
import { printDate } from '../../core/filter/print-test.ts';
import { resolveDates } from '../../core/filter/resolve-dates.ts';
import { filterWords } from '../strings/filter.ts';
import { labelOf } from './describe.ts';
import type { EditorProps } from './editor-props.ts';
import { Histogram } from './Histogram.tsx';
import { NoneChoice } from './NoneChoice.tsx';
import { sameTest } from './value-options.ts';

/** Dates by what operators ask every day, else from one day to another. */
export function DateEditor(props: EditorProps) {
  const { property, tests, setTests, spread, style } = props;
  const { language, timeZone, now } = style;
  const words = filterWords(language).builder;
  const range = tests.find((test) => test.kind === 'date');
  const others = tests.filter((test) => test !== range);
  const put = (from: DateBound | null, to: DateBound | null): void => {
    setTests(from === null && to === null ? others : [{ kind: 'date', from, to }, ...others]);
  };
  const span = range === undefined ? null : resolveDates(range, now, timeZone);
  const end = (label: string, bound: DateBound | null, set: (bound: DateBound | null) => void) => (
    <label>
      {label}
      <input
        type="date"
        value={bound?.date.kind === 'day' ? printDate(bound.date) : ''}
        onChange={(event) => set(dayBound(event.currentTarget.value))}
      />
    </label>
  );
  return (
    <>
      <div class="presets">
        {presets(property.key === 'expires', words).map(({ label, test }) => {
          const isChosen = range !== undefined && sameTest(range, test);
          return (
            <button
              key={label}
              type="button"
              class="small"
              aria-pressed={isChosen}
              onClick={() => setTests(isChosen ? others : [test, ...others])}
            >
              {label}
            </button>
          );
        })}
      </div>
      {spread?.kind === 'histogram' && spread.counts.length > 0 && (
        <Histogram
          edges={spread.edges}
          counts={spread.counts}
          from={span?.from ?? Number.NEGATIVE_INFINITY}
          to={span?.to ?? Number.POSITIVE_INFINITY}
          // Bars are whole days: the upper edge is the first moment that no longer belongs.
          onBrush={(from, to) =>
            put(from === null ? null : dayOf(from, timeZone), to === null ? null : dayOf(to - 1, timeZone))
          }
          print={(value) => printDay(value, language, timeZone)}
          name={labelOf(property.key, language)}
          language={language}
        />
      )}
      <div class="ends">
        {end(words.from, range?.from ?? null, (bound) => put(bound, range?.to ?? null))}
        {end(words.to, range?.to ?? null, (bound) => put(range?.from ?? null, bound))}
      </div>
      <NoneChoice {...props} />
    </>
  );
}

function presets(
  looksAhead: boolean,
  words: ReturnType<typeof filterWords>['builder'],
): readonly { readonly label: string; readonly test: DateTest }[] {
  const only = (date: FilterDate): DateTest => {
    const bound = { date, inclusive: true };
    return { kind: 'date', from: bound, to: bound };
  };
  if (looksAhead) {
    return [
      ...[7, 15, 30].map((days) => ({ label: words.expiresWithin(String(days)), test: withinDays(days) })),
      { label: words.expired, test: PAST },
    ];
  }
  return [
    { label: words.today, test: only({ kind: 'today' }) },
    ...[7, 30].map((days) => ({ label: words.lastDays(String(days)), test: withinDays(-days) })),
    { label: words.thisMonth, test: only({ kind: 'this-month' }) },
  ];
}

function dayBound(text: string): DateBound | null {
  const [year, month, day] = text.split('-').map(Number);
  if (!year || !month || !day || year < 1900 || year > 2999) return null;
  return { date: { kind: 'day', year, month, day }, inclusive: true };
}

function dayOf(epoch: number, timeZone: string): DateBound {
  const { year, month, day } = calendarTime(epoch, timeZone);
  return { date: { kind: 'day', year, month, day }, inclusive: true };
}
