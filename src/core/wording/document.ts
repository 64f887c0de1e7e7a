import { tidy } from '../customer/text.ts';
import { type ReadDocument, readDocument, type StoredDocument } from '../document.ts';
import { list, object, oneOf, ParseError, type Parser, tagged, text } from '../parse.ts';
import {
  COLUMN_MEANINGS,
  CONTROLS,
  MOST_WORDINGS,
  type Wording,
  type Wordings,
  type WordingsChange,
  wordingProblem,
} from './wording.ts';

export const WORDINGS_VERSION = 1;

const parseParts = object<Wording>({ means: oneOf(...COLUMN_MEANINGS, ...CONTROLS), text: text() });

/** Throws `ParseError` for what `wordingProblem` has something against, too. What it returns is tidy. */
export const parseWording: Parser<Wording> = (value) => {
  const { means, text } = parseParts(value);
  const wording = { means, text: tidy(text) };
  const problem = wordingProblem(wording);
  if (problem !== null) throw new ParseError(problem);
  return wording;
};

/** In a file each stands by itself, so that one of them can be refused. */
export function wordingDocument(wording: Wording): StoredDocument {
  return { version: WORDINGS_VERSION, value: wording };
}

export function readWordingDocument(stored: unknown): ReadDocument<Wording> {
  return readDocument(stored, WORDINGS_VERSION, [], parseWording);
}

export const parseWordings: Parser<Wordings> = list(parseWording, MOST_WORDINGS);

export const parseWordingsChange: Parser<WordingsChange> = tagged<WordingsChange>('kind', {
  teach: object<Extract<WordingsChange, { kind: 'teach' }>>({ kind: oneOf('teach'), wording: parseWording }),
  forget: object<Extract<WordingsChange, { kind: 'forget' }>>({ kind: oneOf('forget'), text: text() }),
});
