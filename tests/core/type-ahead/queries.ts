import { fold } from '../../../src/core/filter/fold.ts';
import { type Made, randomNumbers } from './names.ts';

export interface Query {
  readonly typed: string;
  /** The row that is looked for. */
  readonly row: number;
}

/** So many queries per class. */
const ENOUGH = 60;
/** A query is asked only where it, spelled right, fits so many names at most: otherwise no ten rows could hold them all. */
const MOST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What one class types to find a name, and what a name must have to be meant by it, told without any matcher. */
interface Drawn {
  readonly typed: string;
  readonly meant: (other: Subject) => boolean;
}
interface Subject {
  readonly folded: string;
  readonly words: readonly string[];
  readonly characters: string;
  readonly syllables: readonly string[];
}
type Draw = (subject: Subject, made: Made, below: (limit: number) => number) => Drawn | undefined;

const subjectOf = ({ name, chinese }: Made): Subject => ({
  folded: fold(name),
  words: fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^[a-z]+$/.test(word)),
  characters: name.replace(/[^\p{Script=Han}]+/gu, ''),
  syllables: chinese.flatMap(([, pinyin]) => pinyin.split(' ')),
});

/** Of the long words one, wrongly typed by `spoil`. */
function typo(spoil: (word: string, at: number, letter: string) => string): Draw {
  return ({ words, folded }, _, below) => {
    const long = words.filter((word) => word.length >= 5);
    const word = long[below(Math.max(1, long.length))];
    const other = long.find((each) => each !== word);
    if (!word || !folded.startsWith(words[0] ?? '?')) return;
    const at = below(word.length - 1);
    const wrong = spoil(word, at, LETTERS.charAt(below(26)));
    if (wrong === word) return;
    // Half of them beside another word, since people go on typing when a word alone is not enough.
    const beside = other !== undefined && below(2) === 0 ? other : '';
    return {
      typed: `${wrong} ${beside}`.trim(),
      meant: (each) => each.words.includes(word) && (beside === '' || each.words.includes(beside)),
    };
  };
}

function skip(characters: string, at: number, below: (limit: number) => number): string {
  const first = characters.slice(at, at + 1);
  return first + characters.charAt(at + 2) + characters.charAt(at + 3 + below(2));
}

function isSubsequence(text: string, wanted: string): boolean {
  let at = 0;
  for (const character of text) if (character === wanted.charAt(at)) at++;
  return at === wanted.length;
}

export const CLASSES: Readonly<Record<string, Draw>> = {
  prefix: ({ folded }, _, below) => {
    const typed = folded.slice(0, 4 + below(8)).trim();
    return /^[a-z]/.test(typed) ? { typed, meant: (other) => other.folded.startsWith(typed) } : undefined;
  },
  'second word': ({ words }, _, below) => {
    const typed = words[1]?.slice(0, 4 + below(5)) ?? '';
    if (typed.length < 4) return;
    return { typed, meant: (other) => other.words.some((word) => word.startsWith(typed)) };
  },
  'swapped words': ({ words }, _, below) => {
    const [first = '', second = ''] = words;
    if (first.length < 4 || second.length < 4) return;
    const begun = first.slice(0, 3 + below(4));
    return {
      typed: `${second} ${begun}`,
      meant: (other) => other.words.includes(second) && other.words.some((word) => word.startsWith(begun)),
    };
  },
  infix: ({ words }, _, below) => {
    const word = words[below(Math.max(1, words.length))] ?? '';
    const typed = word.slice(1 + below(2)).slice(0, 4 + below(3));
    return typed.length < 4 ? undefined : { typed, meant: (other) => other.folded.includes(typed) };
  },
  substitution: typo((word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1)),
  insertion: typo((word, at, letter) => word.slice(0, at) + letter + word.slice(at)),
  deletion: typo((word, at) => word.slice(0, at) + word.slice(at + 1)),
  transposition: typo(
    (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ),
  initials: ({ words }) => {
    const initials = (each: Subject) => each.words.map((word) => word.charAt(0)).join('');
    const typed = initials({ words } as Subject);
    return typed.length < 3 ? undefined : { typed, meant: (other) => initials(other).startsWith(typed) };
  },
  accents: ({ folded }, { name, chinese }, below) => {
    if (chinese.length > 0 || !/[^ -~]/.test(name)) return;
    const length = 8 + below(6);
    const typed = (below(2) === 0 ? folded : name).slice(0, length).trim();
    return { typed, meant: (other) => other.folded.startsWith(fold(typed)) };
  },
  'chinese substring': ({ characters }, _, below) => {
    const at = below(Math.max(1, characters.length - 4));
    const typed = characters.slice(at, at + 3 + below(2));
    return typed.length < 3 ? undefined : { typed, meant: (other) => other.folded.includes(typed) };
  },
  'chinese skipped': ({ characters }, _, below) => {
    const typed = skip(characters, below(3), below);
    if (typed.length < 3) return;
    return { typed, meant: (other) => isSubsequence(other.characters, typed) };
  },
  pinyin: ({ syllables }, _, below) => {
    const from = below(3);
    const typed = syllables.slice(from, from + 3 + below(2)).join('');
    return syllables.length < 6
      ? undefined
      : { typed, meant: (other) => other.syllables.join('').includes(typed) };
  },
  'pinyin initials': ({ syllables }, _, below) => {
    const initials = (each: readonly string[]) => each.map((syllable) => syllable.charAt(0)).join('');
    const from = below(2);
    const typed = initials(syllables.slice(from, from + 5));
    return typed.length < 5
      ? undefined
      : { typed, meant: (other) => initials(other.syllables).includes(typed) };
  },
};

/** The queries of every class, the same each time. */
export function makeQueries(names: readonly Made[]): ReadonlyMap<string, readonly Query[]> {
  const subjects = names.map(subjectOf);
  return new Map(
    Object.entries(CLASSES).map(([name, draw], place) => {
      const below = randomNumbers(place + 1);
      const queries: Query[] = [];
      for (let tries = 0; queries.length < ENOUGH && tries < 20_000; tries++) {
        const row = below(names.length);
        const made = names[row];
        const subject = subjects[row];
        const drawn = made && subject && draw(subject, made, below);
        if (!drawn || queries.some(({ typed }) => typed === drawn.typed)) continue;
        let meant = 0;
        for (const other of subjects) if (meant <= MOST && drawn.meant(other)) meant++;
        if (meant > 0 && meant <= MOST) queries.push({ typed: drawn.typed, row });
      }
      return [name, queries];
    }),
  );
}
