import { type Migrations, type ReadDocument, readDocument } from '../document.ts';
import { labelDocument, readLabelDocument } from '../label/document.ts';
import { anything, list, object, oneOf, otherwise, type Parser, text, tryParse } from '../parse.ts';
import { fail, type Result, succeed } from '../problem.ts';
import { LONGEST_NAME } from '../saved-search/collection.ts';
import {
  arrangementDocument,
  readArrangementDocument,
  readSearchDocument,
  searchDocument,
} from '../saved-search/document.ts';
import { DEFAULT_SETTINGS, parseSettingsChange, type SettingsChange } from '../settings.ts';
import { readWordingDocument, wordingDocument } from '../wording/document.ts';
import type { Exchanged, Incoming, Part, Refused } from './exchanged.ts';
import { nesting } from './nesting.ts';

/** Of the file as a whole. What is in it are stored documents, each with the version and migrations of its kind. */
export const FILE_VERSION = 1;
export const FILE_MIGRATIONS: Migrations = [];

/** UTF-16 units, of which a file has no more than bytes. */
export const LONGEST_FILE = 5_000_000;
const DEEPEST = 20;
export const MOST_IN_FILE = 10_000;

export type FileProblem = 'not-json' | 'too-deep' | 'not-ours' | 'newer' | 'unreadable';

export function printFile({ searches, labels, settings, wordings }: Exchanged): string {
  const value: Content = {
    searches: searches.own.map(searchDocument),
    arrangement: arrangementDocument(searches),
    labels: [...labels.values()].map(labelDocument),
    settings,
    wordings: wordings.map(wordingDocument),
  };
  return `${JSON.stringify({ format: 'behalf', version: FILE_VERSION, value }, null, 2)}\n`;
}

/** Total. A problem is of the file as a whole; single pieces that cannot be taken are named in `refused`. */
export function readFile(json: string): Result<Incoming, FileProblem> {
  if (nesting(json) > DEEPEST) return fail('too-deep');
  const file = parseJson(json);
  if (file === undefined) return fail('not-json');
  if (tryParse(parseMark, file) === undefined) return fail('not-ours');
  const read = readDocument(file, FILE_VERSION, FILE_MIGRATIONS, parseContent);
  return read.state === 'read' ? succeed(understand(read.value)) : fail(read.state);
}

interface Content {
  readonly searches: readonly unknown[];
  readonly arrangement: unknown;
  readonly labels: readonly unknown[];
  readonly settings: object;
  readonly wordings: readonly unknown[];
}

const parseMark = object<{ format: 'behalf' }>({ format: oneOf('behalf') });
const parsePieces: Parser<readonly unknown[]> = (value) =>
  value === undefined ? [] : list(anything, MOST_IN_FILE)(value);
/** What is left out is not touched by an import. */
const parseContent: Parser<Content> = object<Content>({
  searches: parsePieces,
  arrangement: anything,
  labels: parsePieces,
  settings: (value) => (value === undefined ? {} : parseRecord(value)),
  wordings: parsePieces,
});
/** As `object` without a shape: what it holds is looked at key by key. */
const parseRecord: Parser<object> = (value) => {
  object({})(value);
  return value as object;
};

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Whatever is wrong with it, the operator is told that it is no JSON.
    return undefined;
  }
}

function understand({ searches, arrangement, labels, settings, wordings }: Content): Incoming {
  const own = take('search', searches, readSearchDocument);
  const order = take('arrangement', arrangement === undefined ? [] : [arrangement], readArrangementDocument);
  const marks = take('label', labels, readLabelDocument);
  const chosen = takeSettings(settings);
  const taught = take('wording', wordings, readWordingDocument);
  return {
    searches: own.taken,
    arrangement: order.taken[0] ?? null,
    labels: marks.taken,
    settings: chosen.taken,
    wordings: taught.taken,
    refused: [own, order, marks, chosen, taught].flatMap(({ refused }) => refused),
  };
}

interface Taken<T> {
  readonly taken: readonly T[];
  readonly refused: readonly Refused[];
}

function take<T extends object>(
  part: Part,
  pieces: readonly unknown[],
  read: (piece: unknown) => ReadDocument<T>,
): Taken<T> {
  const taken: T[] = [];
  const refused: Refused[] = [];
  for (const piece of pieces) {
    const document = read(piece);
    if (document.state === 'read' && keepsAll(piece, document.value)) taken.push(document.value);
    else
      refused.push({ part, name: nameIn(piece), why: document.state === 'newer' ? 'newer' : 'unreadable' });
  }
  return { taken, refused };
}

function takeSettings(settings: object): Taken<SettingsChange> {
  const given = Object.entries(settings).filter(([key]) => Object.hasOwn(DEFAULT_SETTINGS, key));
  const read = given.map(([key, value]) => ({ key, change: tryParse(parseSettingsChange, { key, value }) }));
  return {
    taken: read.flatMap(({ change }) => change ?? []),
    refused: read
      .filter(({ change }) => change === undefined)
      .map(({ key }) => ({ part: 'setting', name: key, why: 'unreadable' })),
  };
}

/** What is stored loses a colour or an order that cannot be read. Nobody is told of it there, so a file is refused. */
function keepsAll(piece: unknown, value: object): boolean {
  const raw = tryParse(parseValue, piece)?.value ?? {};
  return Object.entries(value).every(
    ([key, kept]) =>
      kept !== null || !Object.hasOwn(raw, key) || (raw as Record<string, unknown>)[key] === null,
  );
}

/** For a refusal: whatever is there that looks like a name. */
function nameIn(piece: unknown): string {
  const value = tryParse(parseValue, piece)?.value;
  const search = tryParse(parseNamed, value)?.name;
  const subject = tryParse(parseOfSubject, value)?.subject;
  const wording = tryParse(parseWorded, value)?.text;
  return (search ?? subject?.id ?? subject?.tag ?? wording ?? '').slice(0, LONGEST_NAME);
}

const parseWorded = object<{ text: string }>({ text: text(10_000) });
const parseValue = object<{ value: object }>({ value: parseRecord });
const parseNamed = object<{ name: string }>({ name: text(10_000) });
const parseOfSubject = object<{ subject: { id: string | null; tag: string | null } }>({
  subject: object({ id: otherwise(text(), null), tag: otherwise(text(), null) }),
});
