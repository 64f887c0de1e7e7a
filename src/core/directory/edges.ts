import { calendarTime, DAY, startOfDay } from '../customer/calendar.ts';

/** About so many bars a histogram has. */
const BARS = 24;
/** Epoch milliseconds that `Date` still knows, less a few years for the edges beside them. */
const FURTHEST = 8e15;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** Round numbers, evenly spaced, the first at or below `least`, the last at or above `greatest`. */
export function numberEdges(least: number, greatest: number): readonly number[] {
  const step = roundStep((greatest - least) / BARS);
  // What floating point cannot step through is one bar.
  if (least + step === least || !Number.isFinite(step)) return [least, greatest];
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(greatest / step));
  const edges = Array.from({ length: last - first + 1 }, (_, i) => tidied((first + i) * step));
  // Tidying may have moved an end past a number by a hair, and that one has to be counted too.
  const covering = edges.with(0, Math.min(edges[0] ?? least, least));
  return [...new Set(covering.with(-1, Math.max(edges[edges.length - 1] ?? greatest, greatest)))];
}

/** The same for dates: beginnings of days, of weeks (Mondays) or of months in the time zone. Epoch milliseconds. */
export function dateEdges(least: number, greatest: number, timeZone: string): readonly number[] {
  // Beyond what a calendar can name.
  if (least < -FURTHEST || greatest > FURTHEST) return [least, greatest];
  const days = (greatest - least) / DAY;
  const dayStep = DAY_STEPS.find((step) => days / step <= BARS);
  return dayStep === undefined
    ? monthEdges(least, greatest, days / 30, timeZone)
    : dayEdges(least, greatest, dayStep, timeZone);
}

function dayEdges(least: number, greatest: number, step: number, timeZone: string): readonly number[] {
  const { year, month, day } = calendarTime(least, timeZone);
  // 1970-01-05 was a Monday.
  const back = step < 7 ? 0 : (Math.floor(Date.UTC(year, month - 1, day) / DAY) + 3) % 7;
  return upTo(greatest, (i) => startOfDay(year, month, day - back + i * step, timeZone));
}

function monthEdges(least: number, greatest: number, months: number, timeZone: string): readonly number[] {
  const step = MONTH_STEPS.find((one) => months / one <= BARS) ?? roundStep(months / BARS / 12) * 12;
  const { year, month } = calendarTime(least, timeZone);
  const first = Math.floor((year * 12 + month - 1) / step) * step;
  return upTo(greatest, (i) => {
    const at = first + i * step;
    return startOfDay(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1, timeZone);
  });
}

function upTo(greatest: number, edgeAt: (i: number) => number): readonly number[] {
  const edges = [edgeAt(0), edgeAt(1)];
  while ((edges[edges.length - 1] ?? 0) < greatest && edges.length < BARS * 4)
    edges.push(edgeAt(edges.length));
  // A date that no calendar has: better one long bar than none.
  const last = edges[edges.length - 1] ?? 0;
  return last >= greatest ? edges : [...edges, greatest];
}

/** The next of … 1, 2, 5, 10, 20, 50 … */
function roundStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5].find((one) => one * power >= least) ?? 10;
  return step * power;
}

/** 0.30000000000000004 is 0.3, and there is no minus zero. */
function tidied(number: number): number {
  return Number(number.toPrecision(14)) + 0;
}
