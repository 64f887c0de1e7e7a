/**
 * Twelve hues of at least 15 degrees apart in OKLCH with varied lightness, so that neighbours stay apart for
 * colour-blind eyes; `ink` on `paint` has a contrast of at least 4.5:1 (tested).
 */
export interface AccountColour {
  readonly paint: string;
  readonly ink: string;
}

const WHITE = '#ffffff';
const BLACK = '#101418';

export const COLOURS: readonly AccountColour[] = [
  { paint: '#1456c8', ink: WHITE },
  { paint: '#0b7a5e', ink: WHITE },
  { paint: '#f2b705', ink: BLACK },
  { paint: '#8a3ffc', ink: WHITE },
  { paint: '#5cc8ff', ink: BLACK },
  { paint: '#7a4a12', ink: WHITE },
  { paint: '#f58bd0', ink: BLACK },
  { paint: '#3d4f00', ink: WHITE },
  { paint: '#ff9f5a', ink: BLACK },
  { paint: '#00344d', ink: WHITE },
  { paint: '#9be37a', ink: BLACK },
  { paint: '#8f0f66', ink: WHITE },
];

/** The colour of a customer: the same key has the same colour on every machine and for ever. */
export function colourOf(key: string): AccountColour {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  // `^` gives a signed number; a negative place would be no place in the table.
  return COLOURS[((hash ^ (hash >>> 12)) >>> 0) % COLOURS.length] ?? { paint: '#1456c8', ink: WHITE };
}

/** One or two characters that stand for a name where there is no room for it: "Yuntu Tech" → "YT", "云图科技" → "云图". */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{Extended_Pictographic}]+/gu) ?? [];
  const [first, second] = words;
  if (first === undefined) return '?';
  const letters = [...first];
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(first)) {
    return letters.slice(0, 2).join('');
  }
  const other = second === undefined ? letters[1] : [...second][0];
  return `${letters[0] ?? ''}${other ?? ''}`.toUpperCase();
}
