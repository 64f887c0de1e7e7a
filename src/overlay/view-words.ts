import type { Answer } from '../core/directory/ask.ts';
import type { OverlayWords } from '../ui/strings/overlay.ts';
import type { FilterView } from './filter-view.ts';

const MINUTE = 60_000;

export function ageWords(then: number, now: number, { age }: OverlayWords): string {
  const minutes = Math.floor(Math.max(0, now - then) / MINUTE);
  if (minutes < 1) return age.now;
  if (minutes < 60) return age.minutes(minutes);
  return minutes < 48 * 60 ? age.hours(Math.floor(minutes / 60)) : age.days(Math.floor(minutes / 1440));
}

/** When the list that was finished longest ago was finished. */
export function readSince({ lists }: Answer): number | null {
  const times = lists.flatMap(({ completedAt }) => completedAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** "12 of 2,431", said of what was read only where not all was. */
export function countWords({ answer, complete }: FilterView, words: OverlayWords): string {
  if (answer === null) return '';
  if (complete) return words.count(answer.matched, answer.total ?? answer.read);
  return words.countRead(answer.matched, answer.read);
}
