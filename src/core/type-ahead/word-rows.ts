import { type Bits, hasBit, noBits, orInto } from '../directory/bits.ts';
import { candidates } from '../directory/grams.ts';
import { findTexts } from '../directory/text-index.ts';
import { hasWithin } from '../directory/texts.ts';
import { findHan, findPinyin, type HanFound } from './find-han.ts';
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

  /** Rows at this level, some of them maybe at a better one, too. */
  at(level: Level): Bits | undefined {
    return this.#word.han ? this.#hanAt(level) : this.#wordAt(level);
  }

  #wordAt(level: Level): Bits | undefined {
    const { words } = this.#index;
    const { text } = this.#word;
    const nameRows = this.#asking.first ? words.first : words.name;
    switch (level) {
      case 'whole':
        return this.#rows([ended(words.words, this.#span, text.length)], nameRows);
      case 'start':
        return this.#rows([this.#span], nameRows);
      case 'word':
        return this.#asking.first ? this.#rows([this.#span], words.name) : undefined;
      case 'initials':
        return either(
          text.length > 1
            ? this.#rows([narrow(words.initials, allOf(words.initials), 0, text)], words.initialsRows)
            : undefined,
          this.#pinyin(this.#index.names, true),
        );
      case 'other':
        return either(
          either(this.#rows([this.#span], words.other), this.#ids('starts')),
          this.#pinyin(this.#index.values, true),
        );
      case 'infix':
        return either(text.length > 1 ? this.#infix() : undefined, this.#ids('contains'));
      case 'inside':
        return text.length > 1
          ? either(this.#pinyin(this.#index.names, false), this.#pinyin(this.#index.values, false))
          : undefined;
      default:
        this.#near ??= findNear(words.words, text);
        return this.#rows(level === 'near' ? this.#near.whole : this.#near.begun, words.name, words.other);
    }
  }

  #hanAt(level: Level): Bits | undefined {
    const { names, values, count } = this.#index;
    const found = () => {
      this.#names ??= findHan(names, count, this.#word.text);
      return this.#names;
    };
    const others = () => {
      this.#values ??= findHan(values, count, this.#word.text);
      return this.#values;
    };
    if (level === 'start') return found().start;
    if (level === 'other') return others().start;
    if (level === 'infix') return either(found().within, others().within);
    return level === 'inside' ? either(found().skipped, others().skipped) : undefined;
  }

  #rows(spans: readonly Span[], ...lists: readonly RowLists[]): Bits | undefined {
    if (!spans.some(({ from, to }) => from < to)) return undefined;
    const rows = noBits(this.#index.count);
    for (const list of lists) for (const { from, to } of spans) addRows(rows, list, from, to);
    return rows;
  }

  #pinyin(index: HanIndex, atStart: boolean): Bits | undefined {
    const { enough, always } = this.#asking;
    return findPinyin(index, this.#index.count, this.#word.text, atStart, enough, always);
  }

  #ids(how: 'starts' | 'contains'): Bits | undefined {
    const { ids, idLetters } = this.#index;
    const { text } = this.#word;
    if (text.length < LEAST_OF_ID) return undefined;
    for (let at = 0; at < text.length; at++) if (idLetters[text.charCodeAt(at)] !== 1) return undefined;
    return findTexts(ids, text, how);
  }

  #infix(): Bits {
    const { words, grams, name, other } = this.#index.words;
    const rows = noBits(this.#index.count);
    const { bits, exact } = candidates(grams, this.#word.text);
    for (let word = 0; word < words.ends.length; word++) {
      if (bits[word >>> 5] === 0) word |= 31;
      else if (hasBit(bits, word) && (exact || hasWithin(words, word, this.#word.text))) {
        addRows(rows, name, word, word + 1);
        addRows(rows, other, word, word + 1);
      }
    }
    return rows;
  }
}

function either(one: Bits | undefined, other: Bits | undefined): Bits | undefined {
  if (one && other) orInto(one, other);
  return one ?? other;
}
