import {
  isNothing,
  type Label,
  type LabelChange,
  type LabelProblem,
  type Labels,
  NO_LABEL,
  type Subject,
  saysTheSame,
  subjectKey,
  tidyLabel,
} from '../../core/label/label.ts';

/** A customer whose label, or that of one of its tags, is to be changed. */
export interface LabelledCustomer {
  readonly id: string;
  /** What it is called; empty where that is hidden. */
  readonly name: string;
  readonly tags: readonly string[];
}

/** What was typed so far, by `subjectKey`. */
export type Drafts = Readonly<Record<string, Label>>;

export function subjectsOf({ id, tags }: LabelledCustomer): readonly Subject[] {
  const all: readonly Subject[] = [
    { kind: 'customer', id },
    ...tags.map((tag): Subject => ({ kind: 'tag', tag })),
  ];
  const keys = all.map(subjectKey);
  // Two spellings of a tag are one.
  return all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

export function draftOf(labels: Labels, drafts: Drafts, subject: Subject): Label {
  const key = subjectKey(subject);
  return drafts[key] ?? labels.get(key) ?? NO_LABEL;
}

/** The labels as they will be. */
export function withDrafts(labels: Labels, drafts: Drafts, subjects: readonly Subject[]): Labels {
  const all = new Map(labels);
  for (const subject of subjects) {
    const draft = drafts[subjectKey(subject)];
    const tidied = draft && tidyLabel(draft);
    if (tidied?.ok) all.set(subjectKey(subject), { subject, ...tidied.value });
  }
  return all;
}

export function problemOf(label: Label): LabelProblem | null {
  const tidied = tidyLabel(label);
  return tidied.ok ? null : tidied.problem.code;
}

/** What has to be saved of the drafts; what says the same as before has not. */
export function changesOf(
  labels: Labels,
  drafts: Drafts,
  subjects: readonly Subject[],
): readonly LabelChange[] {
  return subjects.flatMap((subject): LabelChange[] => {
    const draft = drafts[subjectKey(subject)];
    const tidied = draft && tidyLabel(draft);
    if (!tidied?.ok) return [];
    const after = tidied.value;
    if (saysTheSame(labels.get(subjectKey(subject)) ?? NO_LABEL, after)) return [];
    return [{ subject, label: isNothing(after) ? null : after }];
  });
}
