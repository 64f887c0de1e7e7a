import { useRef, useState } from 'preact/hooks';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

interface Props {
  /** Ascending, one more than `counts`. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** What is asked for now; infinities where an end is open. */
  readonly from: number;
  readonly to: number;
  /** An end at the edge of the histogram is open: `null`. */
  readonly onBrush: (from: number | null, to: number | null) => void;
  readonly print: (value: number) => string;
  /** The property's name. */
  readonly name: string;
  readonly language: Language;
}

/** Places between bars, from 0 up to the number of bars. */
interface Brush {
  readonly low: number;
  readonly high: number;
}

/** How values are spread, with a brush: drawn over with the pointer, or its two ends moved with the keys. */
export function Histogram(props: Props) {
  const { edges, counts, print, name, language } = props;
  const words = filterWords(language).builder;
  const plot = useRef<HTMLDivElement>(null);
  const start = useRef(0);
  const [moving, setMoving] = useState<Brush | null>(null);
  const bars = counts.length;
  const brush = moving ?? placed(props);
  const tallest = Math.max(1, ...counts);

  const commit = (): void => {
    if (moving === null) return;
    setMoving(null);
    const at = (place: number): number | null => edges[place] ?? null;
    props.onBrush(moving.low === 0 ? null : at(moving.low), moving.high === bars ? null : at(moving.high));
  };
  /** Where the pointer is, in bars. */
  const placeAt = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    return ((event.clientX - box.left) / box.width) * bars;
  };
  const barAt = (event: PointerEvent): number => Math.max(0, Math.min(bars - 1, Math.floor(placeAt(event))));
  const drag = (event: PointerEvent): void => {
    const bar = barAt(event);
    setMoving({ low: Math.min(start.current, bar), high: Math.max(start.current, bar) + 1 });
  };
  const end = (which: 'low' | 'high') => {
    const place = brush[which];
    const least = which === 'low' ? 0 : brush.low + 1;
    const most = which === 'low' ? brush.high - 1 : bars;
    const isOpen = which === 'low' ? place === 0 : place === bars;
    return (
      <div
        class={`handle ${which}`}
        role="slider"
        tabIndex={0}
        aria-label={which === 'low' ? words.lowest(name) : words.highest(name)}
        aria-valuemin={0}
        aria-valuemax={bars}
        aria-valuenow={place}
        aria-valuetext={isOpen ? words.open : print(edges[place] ?? 0)}
        style={{ left: `${(place / bars) * 100}%` }}
        onKeyDown={(event) => {
          const to = steppedTo(event.key, place, least, most);
          if (to === null) return;
          event.preventDefault();
          setMoving({ ...brush, [which]: Math.max(least, Math.min(most, to)) });
        }}
        // A key held down is one change.
        onKeyUp={commit}
        onBlur={commit}
      />
    );
  };

  return (
    <div class="histogram">
      <div
        ref={plot}
        class="plot"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          start.current = heldStill(brush, bars, placeAt(event), barAt(event));
          event.currentTarget.setPointerCapture(event.pointerId);
          drag(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
        onPointerUp={commit}
        onPointerCancel={() => setMoving(null)}
      >
        <div class="bars" role="img" aria-label={words.histogram(name)}>
          {counts.map((count, index) => {
            const range = `${print(edges[index] ?? 0)} – ${print(edges[index + 1] ?? 0)}`;
            const isIn = index >= brush.low && index < brush.high;
            return (
              <span
                key={edges[index]}
                class={isIn ? 'in' : ''}
                title={words.bar(range, count.toLocaleString('en'))}
                // What occurs at all can be seen.
                style={{ height: count === 0 ? '0' : `max(2px, ${(count / tallest) * 100}%)` }}
              />
            );
          })}
        </div>
      </div>
      {end('low')}
      {end('high')}
      <div class="axis number">
        <span>{print(edges[0] ?? 0)}</span>
        <span>{print(edges[bars] ?? 0)}</span>
      </div>
    </div>
  );
}

/** The bar at the end that stays: a press near an end of the brush takes hold of that end, elsewhere a new one begins. */
function heldStill({ low, high }: Brush, bars: number, place: number, bar: number): number {
  if (high < bars && Math.abs(place - high) < 0.5) return low;
  if (low > 0 && Math.abs(place - low) < 0.5) return high - 1;
  return bar;
}

/** The bars that the range touches. */
function placed({ edges, counts, from, to }: Props): Brush {
  const bars = counts.length;
  const low = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= from),
  );
  const above = edges.findIndex((edge) => edge >= to);
  const high = above === -1 ? bars : above;
  return { low: Math.min(low, bars - 1), high: Math.max(high, Math.min(low, bars - 1) + 1) };
}

function steppedTo(key: string, place: number, least: number, most: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return place + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - 1;
    case 'PageUp':
      return place + 5;
    case 'PageDown':
      return place - 5;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}
