import { polyphonic } from 'pinyin-pro';
import type { ReadingsOf } from '../../../src/core/type-ahead/entry.ts';

/** As the background asks the library: all readings of one character, no tones. */
export const readingsOf: ReadingsOf = (character) =>
  polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [];
