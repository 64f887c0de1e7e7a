import { type Bits, hasBit, orInto } from '../directory/bits.ts';
import { candidates } from '../directory/grams.ts';
import { findTexts } from '../directory/text-index.ts';
import { hasWithin } from '../directory/texts.ts';
import { addPinyin, findHan, type HanFound } from './find-han.ts';
import type { HanIndex } from './han-index.ts';
import type { Level } from './levels.ts';
import { addRows, type RowLists } from './lists.ts';
import { allOf, ended, narrow, type Span } from './sorted-texts.ts';
import type { TypeAhead } from './type-ahead.ts';
import { findNear, type Near } from './typos.ts';
import type { Word } from './words.ts';

/** IDs are asked for by four of their characters at least: fewer are in too many of them. */
const LEAST_OF_ID = 4;

export interface Asking {
  /** Whether the word is the first that was typed: only that one can be where the name begins. */
  readonly first: boolean;
  /** So many rows are enough for what is not exact; more are wanted where other words choose among them. */
  readonly enough: number;
  /** Rows that are looked at even then. */
  readonly always: Bits | undefined;
}

/** The rows that one typed word finds, level by level; what is not asked for is not looked for. */
export class WordRows {
  readonly #index: TypeAhead;
  readonly #word: Word;
  readonly #asking: Asking;
  readonly #span: Span;
  #near: Near | undefined;
  #names: HanFound | undefined;
  #values: HanFound | undefined;

  constructor(index: TypeAhead, word: Word, asking: Asking) {
    this.#index = index;
    this.#word = word;
    this.#asking = asking;
    const texts = index.words.words;
    this.#span = word.han ? { from: 0, to: 0 } : narrow(texts, allOf(texts), 0, word.text);
  }

  /** Adds the rows at this level to a set, maybe some that are at a better one, too. Whether it looked for any. */
  addTo(rows: Bits, level: Level): boolean {
    return this.#word.han ? this.#addHan(rows, level) : this.#addWord(rows, level);
  }

  #addWord(rows: Bits, level: Level): boolean {
    const { words, names, values } = this.#index;
    const { text } = this.#word;
    const { first } = this.#asking;
    const nameRows = first ? words.first : words.name;
    switch (level) {
      case 'whole':
        return this.#add(rows, [ended(words.words, this.#span, text.length)], nameRows);
      case 'start':
        return this.#add(rows, [this.#span], nameRows);
      case 'word':
        return first && this.#add(rows, [this.#span], words.name);
      case 'initials':
        return any(
          text.length > 1 &&
            this.#add(rows, [narrow(words.initials, allOf(words.initials), 0, text)], words.initialsRows),
          this.#addPinyin(rows, names, true),
        );
      case 'other':
        return any(
          this.#add(rows, [this.#span], words.other),
          this.#addIds(rows, 'starts'),
          this.#addPinyin(rows, values, true),
        );
      case 'infix':
        return any(text.length > 1 && this.#addInfix(rows), this.#addIds(rows, 'contains'));
      case 'inside':
        return (
          text.length > 1 && any(this.#addPinyin(rows, names, false), this.#addPinyin(rows, values, false))
        );
      default:
        this.#near ??= findNear(words.words, text);
        return this.#add(
          rows,
          level === 'near' ? this.#near.whole : this.#near.begun,
          words.name,
          words.other,
        );
    }
  }

  #addHan(rows: Bits, level: Level): boolean {
    const { names, values, count } = this.#index;
    if (!HAN_LEVELS.has(level)) return false;
    this.#names ??= findHan(names, count, this.#word.text);
    if (level === 'start') {
      orInto(rows, this.#names.start);
      return true;
    }
    this.#values ??= findHan(values, count, this.#word.text);
    if (level === 'other') orInto(rows, this.#values.start);
    else
      for (const found of [this.#names, this.#values])
        orInto(rows, level === 'infix' ? found.within : found.skipped);
    return true;
  }

  #add(rows: Bits, spans: readonly Span[], ...lists: readonly RowLists[]): boolean {
    for (const list of lists) for (const { from, to } of spans) addRows(rows, list, from, to);
    return spans.some(({ from, to }) => from < to);
  }

  #addPinyin(rows: Bits, index: HanIndex, atStart: boolean): boolean {
    const { enough, always } = this.#asking;
    return addPinyin(rows, index, this.#word.text, atStart, enough, always);
  }

  #addIds(rows: Bits, how: 'starts' | 'contains'): boolean {
    const { ids, idLetters } = this.#index;
    const { text } = this.#word;
    if (text.length < LEAST_OF_ID) return false;
    for (let at = 0; at < text.length; at++) if (idLetters[text.charCodeAt(at)] !== 1) return false;
    orInto(rows, findTexts(ids, text, how));
    return true;
  }

  #addInfix(rows: Bits): boolean {
    const { words, grams, name, other } = this.#index.words;
    const { bits, exact } = candidates(grams, this.#word.text);
    for (let word = 0; word < words.ends.length; word++) {
      if (bits[word >>> 5] === 0) word |= 31;
      else if (hasBit(bits, word) && (exact || hasWithin(words, word, this.#word.text))) {
        addRows(rows, name, word, word + 1);
        addRows(rows, other, word, word + 1);
      }
    }
    return true;
  }
}

const HAN_LEVELS: ReadonlySet<Level> = new Set<Level>(['start', 'other', 'infix', 'inside']);

/** Unlike `||` it has all of them tried. */
function any(...tried: readonly boolean[]): boolean {
  return tried.includes(true);
}
