import {
  type Label,
  type Labels,
  NO_LABEL,
  type Subject,
  subjectKey,
} from '../../../src/core/label/label.ts';

/** What is labelled, and what its label says of all it could say. */
export function labelsOf(...all: readonly (readonly [Subject, Partial<Label>])[]): Labels {
  return new Map(all.map(([subject, label]) => [subjectKey(subject), { ...NO_LABEL, ...label, subject }]));
}

export function ofCustomer(id: string, label: Partial<Label>): readonly [Subject, Partial<Label>] {
  return [{ kind: 'customer', id }, label];
}

export function ofTag(tag: string, label: Partial<Label>): readonly [Subject, Partial<Label>] {
  return [{ kind: 'tag', tag }, label];
}
