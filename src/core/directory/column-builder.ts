import { ABSENT, type Field } from '../customer/field.ts';
import type { PropertyKind } from '../customer/properties.ts';
import type { Money } from '../customer/record.ts';
import { fold } from '../filter/fold.ts';
import { addBit, type Bits, countBits, noBits, rowsOfBits } from './bits.ts';
import { packCodes } from './codes.ts';
import type { ChoiceColumn, Column, NumberColumn, States, TagsColumn, TextColumn } from './columns.ts';
import { buildNumberIndex } from './number-index.ts';
import { buildPostings } from './postings.ts';
import { buildTextIndex, type TextIndex } from './text-index.ts';
import { packTexts, type Texts } from './texts.ts';

/** The field of a row, for one property. */
export type FieldAt = (row: number) => Field<unknown> | undefined;

/** So many rows are read between two pauses. */
const ROWS = 0x1fff;

/** The column of one property; `undefined` when the field is absent in every row. Yields where the caller may pause. */
export function* buildColumn(
  kind: PropertyKind,
  count: number,
  fieldAt: FieldAt,
): Generator<void, Column | undefined> {
  switch (kind) {
    case 'text':
      return yield* textColumn(count, fieldAt);
    case 'choice':
    case 'flag':
      return yield* choiceColumn(kind, count, fieldAt);
    case 'tags':
      return yield* tagsColumn(count, fieldAt);
    default:
      return yield* numberColumn(kind === 'money', count, fieldAt);
  }
}

/** Hands each known value to `take`, which says whether it is one; notes why the other rows have none. */
function* readValues(
  count: number,
  fieldAt: FieldAt,
  take: (row: number, value: unknown) => boolean,
): Generator<void, States | undefined> {
  const states: { masked: Bits | undefined; absent: Bits | undefined; empty: Bits | undefined } = {
    masked: undefined,
    absent: undefined,
    empty: undefined,
  };
  let absent = 0;
  for (let row = 0; row < count; row++) {
    const field = fieldAt(row) ?? ABSENT;
    if ((row & ROWS) === ROWS) yield;
    if (field.state === 'known') {
      if (field.value !== null && take(row, field.value)) continue;
      states.empty ??= noBits(count);
      addBit(states.empty, row);
    } else {
      const state = field.state;
      states[state] ??= noBits(count);
      addBit(states[state], row);
      if (state === 'absent') absent++;
    }
  }
  return absent === count ? undefined : states;
}

/** Gives every distinct text a number, in order of appearance. */
class Dictionary {
  readonly entries: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.entries.length);
    return this.entries.push(text) - 1;
  }
}

/** As many rows are looked at to learn whether a text property repeats itself. */
const SAMPLE = 2048;

/** No dictionary is that long: stands for "no value" until its length is known. */
const NONE = 0xffffffff;

function finishCodes(raw: Uint32Array, entries: number) {
  for (let row = 0; row < raw.length; row++) if (raw[row] === NONE) raw[row] = entries;
  const codes = packCodes(raw, entries);
  return { codes, rowsOf: buildPostings(codes, undefined, raw.length, entries) };
}

function* textColumn(count: number, fieldAt: FieldAt): Generator<void, TextColumn | undefined> {
  const texts = new Array<string>(count).fill('');
  const states = yield* readValues(count, fieldAt, (row, value) => {
    if (typeof value !== 'string') return false;
    texts[row] = value;
    return true;
  });
  if (!states) return undefined;
  const repeats = new Set(texts.slice(0, SAMPLE)).size * 2 < Math.min(count, SAMPLE);
  if (!repeats) return { kind: 'text', ...states, spread: undefined, ...(yield* indexTexts(texts)) };
  const dictionary = new Dictionary();
  const raw = Uint32Array.from(texts, (text) => dictionary.codeOf(text));
  for (const none of [states.masked, states.absent, states.empty]) {
    for (const row of none ? rowsOfBits(none, 0, countBits(none)) : []) raw[row] = NONE;
  }
  yield;
  const spread = finishCodes(raw, dictionary.entries.length);
  return { kind: 'text', ...states, spread, ...(yield* indexTexts(dictionary.entries)) };
}

function* indexTexts(texts: readonly string[]): Generator<void, { values: Texts; index: TextIndex }> {
  const folded: string[] = [];
  for (let i = 0; i < texts.length; i++) {
    folded.push(foldQuickly(texts[i] ?? ''));
    if ((i & ROWS) === ROWS) yield;
  }
  const values = packTexts(texts);
  yield;
  const packed = packTexts(folded);
  yield;
  const same = packed.all === values.all;
  return { values, index: yield* buildTextIndex(same ? values : packed) };
}

/** What is folded already (IDs, accounts, numbers) is recognised without looking further. */
function foldQuickly(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f || (code >= 0x41 && code <= 0x5a)) return fold(text);
  }
  return text;
}

function* choiceColumn(
  kind: 'choice' | 'flag',
  count: number,
  fieldAt: FieldAt,
): Generator<void, ChoiceColumn | undefined> {
  const dictionary = new Dictionary();
  const raw = new Uint32Array(count).fill(NONE);
  const states = yield* readValues(count, fieldAt, (row, value) => {
    raw[row] = dictionary.codeOf(String(value));
    return true;
  });
  if (!states) return undefined;
  return { kind, ...states, values: dictionary.entries, ...finishCodes(raw, dictionary.entries.length) };
}

function* numberColumn(
  money: boolean,
  count: number,
  fieldAt: FieldAt,
): Generator<void, NumberColumn | undefined> {
  const numbers = new Float64Array(count).fill(Number.NaN);
  const currencies = new Dictionary();
  const raw = new Uint32Array(count).fill(NONE);
  let bare: Bits | undefined;
  const states = yield* readValues(count, fieldAt, (row, value) => {
    const { amount, currency } = money ? (value as Money) : { amount: value as number, currency: null };
    if (Number.isNaN(amount)) return false;
    // Minus zero is zero: a rank cannot tell them apart.
    numbers[row] = amount + 0;
    if (currency !== null) raw[row] = currencies.codeOf(currency);
    else if (money) {
      bare ??= noBits(count);
      addBit(bare, row);
    }
    return true;
  });
  if (!states) return undefined;
  const index = yield* buildNumberIndex(numbers);
  const currency = money ? currencyColumn(raw, currencies.entries, bare) : undefined;
  return { kind: 'number', ...states, index, currency };
}

function currencyColumn(raw: Uint32Array, values: readonly string[], empty: Bits | undefined): ChoiceColumn {
  const states = { masked: undefined, absent: undefined, empty };
  return { kind: 'choice', ...states, values, ...finishCodes(raw, values.length) };
}

function* tagsColumn(count: number, fieldAt: FieldAt): Generator<void, TagsColumn | undefined> {
  const dictionary = new Dictionary();
  const starts = new Uint32Array(count + 1);
  const items: number[] = [];
  let emptyLists: Bits | undefined;
  const states = yield* readValues(count, fieldAt, (row, value) => {
    const tags = value as readonly string[];
    for (const tag of tags) items.push(dictionary.codeOf(tag));
    starts[row + 1] = items.length;
    if (tags.length > 0) return true;
    emptyLists ??= noBits(count);
    addBit(emptyLists, row);
    return false;
  });
  if (!states) return undefined;
  for (let row = 0; row < count; row++) starts[row + 1] = Math.max(starts[row + 1] ?? 0, starts[row] ?? 0);
  const values = dictionary.entries;
  const tagsOf = { starts, items: packCodes(items, values.length) };
  const rowsOf = buildPostings(tagsOf.items, starts, count, values.length);
  return { kind: 'tags', ...states, values, tagsOf, rowsOf, emptyLists };
}
