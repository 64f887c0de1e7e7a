/** What undo and redo go through: texts of the box, or filters. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const MOST = 100;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/**
 * A new present. `replace` is for what goes on from the last change, such as the next letter of a word: one undo takes
 * back all of it. What had been undone is gone.
 */
export function change<T>(history: History<T>, present: T, { replace = false } = {}): History<T> {
  if (present === history.present) return history;
  const past = replace && history.past.length > 0 ? history.past : [...history.past, history.present];
  return { past: past.slice(-MOST), present, future: [] };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const last = past.at(-1);
  if (last === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, present, future }
    : { past: [...past, present], present: next, future: rest };
}
