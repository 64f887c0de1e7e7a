import { describe, expect, it } from 'vitest';
import { change, historyOf, redo, undo } from '../../../src/core/filter/history.ts';

describe('history', () => {
  it('goes back and forth', () => {
    const typed = change(change(historyOf('a'), 'b'), 'c');
    expect(undo(typed).present).toBe('b');
    expect(undo(undo(undo(typed))).present).toBe('a');
    expect(redo(redo(undo(undo(typed))))).toEqual(typed);
    expect(redo(typed)).toEqual(typed);
  });

  it('forgets what was undone when something else is done, and takes one step for one word', () => {
    const typed = change(change(historyOf(''), 'v'), 'vi', { replace: true });
    expect(undo(typed).present).toBe('');
    expect(redo(change(undo(typed), 'x')).present).toBe('x');
    expect(change(typed, 'vi')).toBe(typed);
  });

  it('has an end', () => {
    let history = historyOf(0);
    for (let step = 1; step <= 1000; step += 1) history = change(history, step);
    expect(history.past).toHaveLength(100);
  });
});
