import { COLOURS } from '../account/colour.ts';
import { type ReadDocument, readDocument, type StoredDocument } from '../document.ts';
import {
  check,
  flag,
  nullable,
  number,
  object,
  oneOf,
  otherwise,
  ParseError,
  type Parser,
  tagged,
  text,
} from '../parse.ts';
import {
  type Label,
  type LabelChange,
  type Subject,
  type SubjectLabel,
  tidyLabel,
  withProtection,
} from './label.ts';

/** Each label is stored by itself, so that two windows that change different ones lose nothing. */
export const LABEL_VERSION = 1;

const isPlain = (value: string): boolean => value.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(value);
const name = check(text(128), isPlain, 'a name without control characters');

export const parseSubject: Parser<Subject> = tagged<Subject>('kind', {
  customer: object<Extract<Subject, { kind: 'customer' }>>({ kind: oneOf('customer'), id: name }),
  tag: object<Extract<Subject, { kind: 'tag' }>>({ kind: oneOf('tag'), tag: name }),
});

const isHue = (hue: number): boolean => Number.isInteger(hue) && hue >= 0 && hue < COLOURS.length;

const parseParts = object<Omit<Label, 'isProtected'> & { isProtected: boolean }>({
  hue: otherwise(nullable(check(number, isHue, 'a colour of the table')), null),
  // Several code points may make one character; an end is put to them before they are counted.
  text: text(200),
  note: text(2000),
  // Labels of before there was any protection do not speak of it.
  isProtected: (value) => value !== undefined && flag(value),
});

/** Of the current version; throws `ParseError`. What it returns is tidy. */
export const parseLabel: Parser<Label> = (value) => {
  const { isProtected, ...parts } = parseParts(value);
  const tidied = tidyLabel(withProtection(parts, isProtected));
  if (!tidied.ok) throw new ParseError(tidied.problem.code);
  return tidied.value;
};

export const parseSubjectLabel: Parser<SubjectLabel> = (value) => ({
  ...object<{ subject: Subject }>({ subject: parseSubject })(value),
  ...parseLabel(value),
});

export const parseLabelChange: Parser<LabelChange> = object<LabelChange>({
  subject: parseSubject,
  label: nullable(parseLabel),
});

export function labelDocument(label: SubjectLabel): StoredDocument {
  return { version: LABEL_VERSION, value: label };
}

export function readLabelDocument(stored: unknown): ReadDocument<SubjectLabel> {
  return readDocument(stored, LABEL_VERSION, [], parseSubjectLabel);
}
