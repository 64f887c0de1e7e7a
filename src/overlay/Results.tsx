import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { LabelEditor } from '../ui/label/LabelEditor.tsx';
import { overlayWords } from '../ui/strings/overlay.ts';
import { HEADER_HEIGHT, ROW_HEIGHT, useWindow } from '../ui/use-window.ts';
import { labelledOf } from './customer-words.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { NoMatch } from './NoMatch.tsx';
import { ResultHead } from './ResultHead.tsx';
import { EmptyRow, ResultRow } from './ResultRow.tsx';
import { columnWidths } from './result-columns.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** Everybody who matches, in the place of the native list. */
export function Results({ view, actions }: Props) {
  const words = overlayWords(view.language).results;
  const count = view.answer?.matched ?? 0;
  if (count > 0) return <ResultTable view={view} actions={actions} count={count} />;
  return view.answer !== null && view.answered?.filter === view.filter ? (
    <NoMatch view={view} actions={actions} />
  ) : (
    <p class="state">{words.loading}</p>
  );
}

/** Only the rows in sight are in the document. */
function ResultTable({ view, actions, count }: Props & { readonly count: number }) {
  const words = overlayWords(view.language).results;
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [current, setCurrent] = useState(0);
  const [labelled, setLabelled] = useState<DirectoryRecord | null>(null);
  const rowHeight = ROW_HEIGHT[view.density];
  const { from, to, top } = useWindow(scroller, count, rowHeight);
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  const arrivals = useArrivals(view, places);
  const revision = view.answer?.revision;
  const here = Math.min(current, count - 1);

  useEffect(() => {
    if (to > from) actions.window(from, to);
  }, [from, to, revision, view.filter, view.sort]);
  // A new question begins at its top.
  useLayoutEffect(() => {
    setCurrent(0);
    if (scroller.current !== null && top > 0) scroller.current.scrollTop = 0;
  }, [view.filter, view.sort]);
  // A row that was walked to may have to be drawn first.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-place="${wanted.current}"]`);
    if (!row) return;
    const focused = (row.getRootNode() as ShadowRoot).activeElement;
    const isElsewhere = focused !== null && !scroller.current?.contains(focused);
    if (!isElsewhere) row.focus({ preventScroll: true });
    // Until the record has arrived another row will stand there, which has to be found again.
    if (isElsewhere || row.ariaBusy !== 'true') wanted.current = null;
  });

  const go = (to: number): void => {
    const box = scroller.current;
    if (box === null) return;
    const place = Math.max(0, Math.min(count - 1, to));
    const top = place * rowHeight;
    const room = box.clientHeight - HEADER_HEIGHT - rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - room;
    wanted.current = place;
    setCurrent(place);
  };
  const pressed = (event: KeyboardEvent): void => {
    // From the buttons of a row as well, but what is open has its own keys.
    if (!(event.target instanceof Element) || event.target.closest('[popover]') !== null) return;
    if (event.target.closest('[data-place]') === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    }
  };

  const widths = columnWidths(view.columns, view.language);
  return (
    <div ref={scroller} class="scroller">
      <table
        class="results"
        aria-label={words.table}
        aria-rowcount={count + 1}
        aria-busy={!view.settled}
        style={{ minWidth: `${widths.reduce((sum, width) => sum + width, 0)}px` }}
        onKeyDown={pressed}
      >
        <colgroup>
          {widths.map((width, at) => (
            <col key={view.columns[at - 1] ?? at} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <ResultHead view={view} actions={actions} />
        <tbody>
          <Gap height={from * rowHeight} columns={view.columns.length + 2} />
          {places.map((place) => {
            const record = view.rows.get(place);
            return record === undefined ? (
              <EmptyRow key={place} view={view} place={place} />
            ) : (
              <ResultRow
                key={record.id}
                view={view}
                actions={actions}
                record={record}
                place={place}
                arrived={arrivals.get(place) ?? Number.NEGATIVE_INFINITY}
                isCurrent={place === here}
                onCurrent={() => setCurrent(place)}
                onLabel={() => setLabelled(record)}
              />
            );
          })}
          <Gap height={(count - to) * rowHeight} columns={view.columns.length + 2} />
        </tbody>
      </table>
      {labelled !== null && (
        <LabelEditor
          key={labelled.id}
          language={view.language}
          customer={labelledOf(labelled)}
          labels={view.labels}
          onChange={actions.changeLabel}
          onClose={() => {
            setLabelled(null);
            // To the menu it was opened from: the entry that was pressed is gone.
            scroller.current?.querySelector<HTMLElement>(`[data-place="${here}"] .more`)?.focus();
          }}
        />
      )}
    </div>
  );
}

/**
 * When a customer came to a place without being asked to, `performance.now()`: one who stood at another, or who took
 * somebody's place while the question stayed the same.
 */
function useArrivals({ rows, answered }: FilterView, places: readonly number[]): ReadonlyMap<number, number> {
  const arrivals = useRef(new Map<number, number>());
  const before = useRef({ rows, answered, drawn: new Map<number, string>() });
  const was = before.current;
  const drawn = new Map<number, string>();
  for (const place of places) {
    const id = rows.get(place)?.id;
    if (id !== undefined) drawn.set(place, id);
  }
  if (was.rows !== rows) {
    const isSame = was.answered?.filter === answered?.filter && was.answered?.sort === answered?.sort;
    if (!isSame) arrivals.current.clear();
    const wereDrawn = new Set(was.drawn.values());
    for (const [place, id] of drawn) {
      const other = was.drawn.get(place);
      const hasMoved = other !== id && wereDrawn.has(id);
      const hasReplaced = other !== undefined && other !== id && isSame;
      if (hasMoved || hasReplaced) arrivals.current.set(place, performance.now());
    }
  }
  before.current = { rows, answered, drawn };
  return arrivals.current;
}

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, nothing in it takes the focus
    <tr class="gap" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
