import { tidy } from '../customer/text.ts';
import { parse } from '../filter/parse.ts';
import { print } from '../filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../filter/vocabulary.ts';
import { fail, type Result, succeed } from '../problem.ts';
import { LONGEST_NAME } from '../saved-search/collection.ts';
import { filterOf, type SavedSearch } from '../saved-search/saved-search.ts';
import type { Incoming, IncomingSearch, RefusalCode, Refused } from './exchanged.ts';

const MOST_LINES = 1_000;

export type LinesProblem = 'too-many-lines';

/** Saved searches as people paste them: `name: filter`, one a line. Order of the answer and colour are not in it. */
export function printLines(searches: readonly SavedSearch[]): string {
  return searches.map((search) => `${printName(search.name)}: ${printFilter(search)}\n`).join('');
}

/** Total. A line that cannot be taken is named in `refused`. */
export function readLines(lines: string): Result<Incoming, LinesProblem> {
  const written = lines.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  if (written.length > MOST_LINES) return fail('too-many-lines');
  const read = written.map(readLine);
  return succeed({
    searches: read.filter((line): line is IncomingSearch => !isRefused(line)),
    arrangement: null,
    labels: [],
    settings: [],
    wordings: [],
    refused: read.filter(isRefused),
  });
}

/** A name that could be taken for something else is quoted as in JSON. */
function printName(name: string): string {
  return /[:："\\]|^[[{]/.test(name) ? JSON.stringify(name) : name;
}

/** One that cannot be read is written as it is: whoever gets it can mend it. */
function printFilter(search: SavedSearch): string {
  const filter = filterOf(search);
  return filter === null ? tidy(search.filter) : print(filter);
}

/** Of a trimmed line. Nothing in it can be read in two ways, or long lines would take for ever. */
const LINE = /^("(?:[^"\\]|\\.)*"\s*|[^:：]*)[:：](.*)$/su;

function readLine(line: string): IncomingSearch | Refused {
  const [matched, quoted = '', filter = ''] = LINE.exec(line.trim()) ?? [];
  const name = tidy(unquoted(quoted.trim()));
  const refuse = (why: RefusalCode): Refused => ({
    part: 'search',
    name: (name || tidy(line)).slice(0, LONGEST_NAME),
    why,
  });
  if (matched === undefined) return refuse('no-colon');
  if (name === '') return refuse('name-empty');
  if (name.length > LONGEST_NAME) return refuse('name-too-long');
  return parse(filter, CUSTOMER_VOCABULARY).ok ? { name, filter: tidy(filter) } : refuse('filter');
}

function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  try {
    return JSON.parse(name);
  } catch {
    // Quotes that were meant as part of the name.
    return name;
  }
}

function isRefused(line: IncomingSearch | Refused): line is Refused {
  return 'why' in line;
}
