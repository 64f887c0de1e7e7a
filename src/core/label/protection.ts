import { type Labels, subjectKey } from './label.ts';

/**
 * Whether a customer is protected: by a label of its own, or by that of one of its tags. `unjudged`: tags are protected,
 * and nobody could read which ones it has.
 */
export type Protection = 'free' | 'protected' | 'unjudged';

/** As much of a customer as its protection depends on; `null` for what is not known. */
export interface Guarded {
  readonly id: string | null;
  readonly tags: readonly string[] | null;
}

export function protectionOf(labels: Labels, { id, tags }: Guarded): Protection {
  const guarding = [...labels].filter(([, { isProtected }]) => isProtected);
  const keys = [
    ...(id === null ? [] : [subjectKey({ kind: 'customer', id })]),
    ...(tags ?? []).map((tag) => subjectKey({ kind: 'tag', tag })),
  ];
  if (guarding.some(([key]) => keys.includes(key))) return 'protected';
  const isUnknown = guarding.some(([, { subject }]) => (subject.kind === 'tag' ? tags : id) === null);
  return isUnknown ? 'unjudged' : 'free';
}
