import type { Sign } from './comparisons.ts';
import { tokenize } from './tokenize.ts';
import { type FilterProperty, isIsName, nameForm, type Vocabulary } from './vocabulary.ts';

interface Stretch {
  /** What a suggestion replaces. */
  readonly start: number;
  readonly end: number;
  /** What stands there before the caret, without an opening quote or star. */
  readonly typed: string;
}

/** What is being typed at the caret. */
export type CaretContext<K extends string> =
  | (Stretch & { readonly kind: 'term' })
  /** The name in a condition that has its sign already. */
  | (Stretch & { readonly kind: 'name' })
  | (Stretch & { readonly kind: 'value'; readonly property: FilterProperty<K>; readonly sign: Sign })
  /** The value of `is:`. */
  | (Stretch & { readonly kind: 'flag' })
  /** The value of a property that does not exist, or a further bare word after a comma. */
  | (Stretch & { readonly kind: 'nothing' });

export function caretContext<K extends string>(
  text: string,
  caret: number,
  words: Vocabulary<K>,
): CaretContext<K> {
  const tokens = tokenize(text);
  const reached = tokens.findLastIndex(({ start }) => start < caret);
  const token = tokens[reached];
  const touched = token !== undefined && caret <= token.end ? token : undefined;
  const isWord = touched?.kind === 'value' || touched?.kind === 'property' || touched?.kind === 'keyword';
  const place = isWord && touched ? touched : { start: caret, end: caret };
  const typed = text.slice(place.start, caret).replace(/^[*＊]?["＂“”„]?|^[*＊]/, '');
  const stretch = { start: place.start, end: place.end, typed };
  if (touched?.kind === 'property') return { kind: 'name', ...stretch };

  let at = isWord ? reached - 1 : reached;
  let sign: Sign | undefined;
  const before = tokens[at]?.kind;
  if (before !== 'sign' && before !== 'comma') return { kind: 'term', ...stretch };
  for (; at >= 0; at -= 1) {
    const part = tokens[at];
    if (part?.kind === 'sign') sign ??= part.sign;
    else if (part?.kind === 'property') return valueContext(part.name, sign ?? ':', words, stretch);
    else if (part?.kind !== 'comma' && part?.kind !== 'value') break;
    else if (part.kind === 'value' && tokens[at + 1]?.kind === 'value') break;
  }
  return { kind: 'nothing', ...stretch };
}

function valueContext<K extends string>(
  name: string,
  sign: Sign,
  words: Vocabulary<K>,
  stretch: Stretch,
): CaretContext<K> {
  if (isIsName(name)) return { kind: 'flag', ...stretch };
  const property = words.byName.get(nameForm(name));
  return property ? { kind: 'value', property, sign, ...stretch } : { kind: 'nothing', ...stretch };
}
