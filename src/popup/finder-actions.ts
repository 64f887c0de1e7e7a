import type { PlanRefusal } from '../core/account/switch-plan.ts';
import type { Choice, CustomerChoice } from './choice.ts';
import type { Finder } from './finder.ts';
import type { FinderActions } from './finder-view.ts';
import { obstacleOf } from './obstacle.ts';

/** What the finder's keys do outside of it. */
export interface Outside {
  readonly go: (id: string) => Promise<PlanRefusal | null>;
  readonly pin: (id: string, pinned: boolean) => Promise<unknown>;
  readonly copy: (text: string) => Promise<void>;
  readonly openDetails: (id: string) => Promise<void>;
  readonly openList: () => Promise<void>;
  readonly retry: () => void;
  readonly onError: (error: unknown) => void;
}

export function finderActions(finder: Finder, outside: Outside): FinderActions {
  const attempt = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      finder.note({ kind: 'failed' });
      outside.onError(error);
    });
  };

  /** Explains what the directory knows to stand in the way, instead of failing later. */
  async function operate(who: CustomerChoice): Promise<void> {
    finder.note(null);
    const record = await finder.recordOf(who.id.text);
    const why = record && obstacleOf(record);
    if (why) return finder.note({ kind: 'obstacle', why, who });
    const refused = await outside.go(who.id.text);
    if (refused !== null) finder.note({ kind: 'refused', why: refused, who });
  }

  async function pin({ id }: CustomerChoice): Promise<void> {
    const isPinned = finder.isPinned(id.text);
    await outside.pin(id.text, !isPinned);
    finder.note({ kind: isPinned ? 'unpinned' : 'pinned' });
  }

  async function copyId({ id }: CustomerChoice): Promise<void> {
    await outside.copy(id.text);
    finder.note({ kind: 'copied' });
  }

  return {
    type: (text) => finder.type(text),
    walk: finder.walk,
    choose: (choice: Choice) =>
      choice.kind === 'search' ? finder.type(choice.filter, choice.sort) : attempt(operate(choice)),
    pin: (choice) => attempt(pin(choice)),
    copyId: (choice) => attempt(copyId(choice)),
    openDetails: ({ id }) => attempt(outside.openDetails(id.text)),
    openList: () => attempt(outside.openList()),
    retry: outside.retry,
  };
}
