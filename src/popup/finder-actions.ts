import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { PlanRefusal } from '../core/account/switch-plan.ts';
import { knownValue } from '../core/customer/field.ts';
import type { LabelledCustomer } from '../ui/label/label-drafts.ts';
import { type Choice, type CustomerChoice, refOfChoice } from './choice.ts';
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
  /** Whose account may be in use; `null` when none is. */
  readonly assumed: () => CustomerRef | null;
  readonly label: (customer: LabelledCustomer) => void;
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

  /** Its tags are what the directory has of them now. */
  async function label(ref: CustomerRef | null): Promise<void> {
    if (ref === null || ref.id === null) return;
    const record = await finder.recordOf(ref.id);
    const tags = knownValue(record?.fields.tag) ?? [];
    outside.label({ id: ref.id, name: displayName({ ...ref, id: null }), tags });
  }

  return {
    type: (text) => finder.type(text),
    walk: finder.walk,
    choose: (choice: Choice) =>
      choice.kind === 'search' ? finder.type(choice.filter, choice.sort) : attempt(operate(choice)),
    pin: (choice) => attempt(pin(choice)),
    copyId: (choice) => attempt(copyId(choice)),
    openDetails: ({ id }) => attempt(outside.openDetails(id.text)),
    label: (choice) => attempt(label(choice === null ? outside.assumed() : refOfChoice(choice))),
    openList: () => attempt(outside.openList()),
    retry: outside.retry,
  };
}
