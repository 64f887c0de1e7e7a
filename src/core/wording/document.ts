import { tidy } from '../customer/text.ts';
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

export const parseWordings: Parser<Wordings> = list(parseWording, MOST_WORDINGS);

export const parseWordingsChange: Parser<WordingsChange> = tagged<WordingsChange>('kind', {
  teach: object<Extract<WordingsChange, { kind: 'teach' }>>({ kind: oneOf('teach'), wording: parseWording }),
  forget: object<Extract<WordingsChange, { kind: 'forget' }>>({ kind: oneOf('forget'), text: text() }),
});
