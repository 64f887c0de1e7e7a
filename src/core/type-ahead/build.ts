import { buildTextIndex } from '../directory/text-index.ts';
import { TextPacker } from '../directory/text-packer.ts';
import type { Texts } from '../directory/texts.ts';
import type { Entry, ReadingsOf } from './entry.ts';
import { HanCollector } from './han-index.ts';
import { TextCollector } from './text-collector.ts';
import { type Field, TAG_BREAK, type TypeAhead } from './type-ahead.ts';
import { WordCollector } from './word-index.ts';
import { cutWords, foldTyped } from './words.ts';

/** So many entries are read between two pauses. */
const STEP = 256;
/** Names of this length and longer count as equally long. */
const LONGEST = 255;

/**
 * Builds the index. Yields every few milliseconds: on a thread that must stay responsive the caller pauses there.
 * `readingsOf` is asked once per distinct Chinese character; without it there is no pinyin.
 */
export function* buildTypeAhead(
  entries: Iterable<Entry>,
  readingsOf: ReadingsOf = () => [],
): Generator<void, TypeAhead> {
  const list: Entry[] = [];
  for (const entry of entries) if (list.push(entry) % (STEP * 8) === 0) yield;
  const count = list.length;
  const { entryOf, rowOf } = yield* rank(list);
  const words = new WordCollector();
  const names = new HanCollector();
  const values = new HanCollector();
  const ids = new TextPacker(count);
  const shown: Record<Exclude<Field, 'id'>, TextCollector> = {
    name: new TextCollector(count),
    account: new TextCollector(count),
    manager: new TextCollector(count),
    tags: new TextCollector(count),
  };
  for (let row = 0; row < count; row++) {
    const { id = '', name = '', account = '', manager = '', tags = [] } = list[entryOf[row] ?? 0] ?? {};
    addName(name, row, words, names);
    const joined = tags.join(TAG_BREAK);
    for (const text of [account, manager, joined]) if (text !== '') addValue(text, row, words, values);
    ids.add(id);
    shown.name.add(name);
    shown.account.add(account);
    shown.manager.add(manager);
    shown.tags.add(joined);
    if (row % STEP === STEP - 1) yield;
  }
  const packed = ids.finish();
  yield;
  return {
    count,
    entryOf,
    rowOf,
    shown: {
      name: shown.name.finish(),
      account: shown.account.finish(),
      id: packed.values,
      manager: shown.manager.finish(),
      tags: shown.tags.finish(),
    },
    words: yield* words.finish(),
    names: yield* names.finish(readingsOf),
    values: yield* values.finish(readingsOf),
    ids: yield* buildTextIndex(packed.folded, true),
    idLetters: lettersOf(packed.folded),
  };
}

function addName(name: string, row: number, words: WordCollector, names: HanCollector): void {
  let han = '';
  let initials = '';
  for (const word of cutWords(foldTyped(name))) {
    if (word.han) han += word.text;
    else {
      words.addNameWord(word.text, row, initials === '' && han === '');
      initials += word.text.charAt(0);
    }
  }
  if (han !== '') names.add(han, row);
  if (initials.length > 1) words.addInitials(initials, row);
}

function addValue(text: string, row: number, words: WordCollector, values: HanCollector): void {
  let han = '';
  for (const word of cutWords(foldTyped(text))) {
    if (word.han) han += word.text;
    else words.addOther(word.text, row);
  }
  if (han !== '') values.add(han, row);
}

/** By length of the name, entries without a name last; equal ones as they came. */
function* rank(list: readonly Entry[]): Generator<void, { entryOf: Uint32Array; rowOf: Uint32Array }> {
  const lengths = new Uint8Array(list.length);
  const next = new Uint32Array(LONGEST + 2);
  for (const [i, { name = '' }] of list.entries()) {
    const length = name === '' ? LONGEST : Math.min(LONGEST, name.length);
    lengths[i] = length;
    next[length + 1] = (next[length + 1] ?? 0) + 1;
    if (i % (STEP * 64) === 0) yield;
  }
  for (let length = 1; length < next.length; length++)
    next[length] = (next[length] ?? 0) + (next[length - 1] ?? 0);
  const entryOf = new Uint32Array(list.length);
  const rowOf = new Uint32Array(list.length);
  for (let i = 0; i < lengths.length; i++) {
    const row = next[lengths[i] ?? 0] ?? 0;
    next[lengths[i] ?? 0] = row + 1;
    entryOf[row] = i;
    rowOf[i] = row;
  }
  yield;
  return { entryOf, rowOf };
}

function lettersOf({ all }: Texts): Uint8Array {
  const letters = new Uint8Array(0x80);
  for (let at = 0; at < all.length; at++) letters[all.charCodeAt(at)] = 1;
  return letters;
}
