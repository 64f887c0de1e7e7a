import { tidy } from '../customer/text.ts';
import { fold } from '../filter/fold.ts';
import { fail, type Result, succeed } from '../problem.ts';

/** How a team marks a customer, or every customer with a tag. Each part may be missing. */
export interface Label {
  /** Place in `COLOURS`; `null` for none of its own. */
  readonly hue: number | null;
  /** Shown beside the name; empty for none. */
  readonly text: string;
  /** What the team should know; empty for none. */
  readonly note: string;
  /** Nobody goes there without having been asked; see `protection.ts`. */
  readonly isProtected?: true;
}

/** What a label is about. */
export type Subject =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string };

export interface SubjectLabel extends Label {
  readonly subject: Subject;
  /** Set by the organisation: it counts before every one of the operator's, and cannot be changed. */
  readonly isLocked?: true;
}

/** By `subjectKey`. */
export type Labels = ReadonlyMap<string, SubjectLabel>;

/** One change as a surface asks the background for it: `null` removes the label. */
export interface LabelChange {
  readonly subject: Subject;
  readonly label: Label | null;
}

export const NO_LABELS: Labels = new Map();
export const NO_LABEL: Label = { hue: null, text: '', note: '' };

/** Characters as people count them. */
export const LONGEST_TEXT = 12;
export const LONGEST_NOTE = 500;

export type LabelProblem = 'text-too-long' | 'note-too-long';

/** Tags are one however they are spelled, as in filters. */
export function subjectKey(subject: Subject): string {
  return subject.kind === 'customer' ? `customer.${subject.id}` : `tag.${fold(subject.tag)}`;
}

export function isNothing({ hue, text, note, isProtected }: Label): boolean {
  return hue === null && text === '' && note === '' && isProtected !== true;
}

export function saysTheSame(a: Label, b: Label): boolean {
  return a.hue === b.hue && a.text === b.text && a.note === b.note && a.isProtected === b.isProtected;
}

/** The label with or without its protection. */
export function withProtection<T extends Label>({ isProtected: _, ...label }: T, on: boolean) {
  return on ? { ...label, isProtected: true as const } : label;
}

/** A label as it is kept: nothing in it that cannot be seen, or that turns the text around it. */
export function tidyLabel({ hue, text, note, isProtected }: Label): Result<Label, LabelProblem> {
  const tidied = withProtection({ hue, text: seen(text), note: seen(note) }, isProtected === true);
  if (lengthOf(tidied.text) > LONGEST_TEXT) return fail('text-too-long');
  if (lengthOf(tidied.note) > LONGEST_NOTE) return fail('note-too-long');
  return succeed(tidied);
}

/** In characters as people count them: an emoji of several code points is one. */
export function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** Joiners and the letters of flags stay: they make one sign of several. */
const UNSEEN = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cf}\p{Cs}]/gu;

function seen(text: string): string {
  const clean = tidy(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(UNSEEN, ''));
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) ? clean : '';
}
