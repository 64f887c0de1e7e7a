import { type AssumedAccount, customerOf, isNoteworthy } from '../account/assumed-account.ts';
import type { AccountColour } from '../account/colour.ts';
import type { Marking } from './marking.ts';

/** What toolbar button and favicon have room for: a colour and a few characters. */
export interface Face extends AccountColour {
  readonly text: string;
  /** Height of the text in parts of the whole. */
  readonly size: number;
}

const WHITE = '#ffffff';
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
/** Of a letter in parts of its height; wide characters are as wide as high. */
const LETTER = 0.7;
const ROOM = 0.9;
/** As wide as a label may be that stands in the place of the initials: three letters. */
const SHORT = 3.1 * LETTER;

/** The account's own colour only where it is confirmed; `null` where there is nothing to show. */
export function faceOf(account: AssumedAccount, marking: Marking | null): Face | null {
  if (!isNoteworthy(account)) return null;
  if (account.state === 'mismatch') return face({ paint: '#b3211b', ink: WHITE }, '!');
  if (account.state !== 'confirmed' || marking === null || customerOf(account) === null)
    return face({ paint: '#5b6472', ink: WHITE }, '?');
  return face(marking, isShort(marking.label) ? marking.label : marking.initials);
}

/** As the address of a picture, for the page's own icon. */
export function pictureOf({ paint, ink, text, size }: Face): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${paint}"/><text x="16" y="17" fill="${ink}" font-family="system-ui,sans-serif" font-weight="600" font-size="${Math.round(32 * size)}" text-anchor="middle" dominant-baseline="central">${escaped(text)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function face({ paint, ink }: AccountColour, text: string): Face {
  return { paint, ink, text, size: Math.round(Math.min(0.7, ROOM / widthOf(text)) * 100) / 100 };
}

function isShort(label: string): boolean {
  return label !== '' && widthOf(label) <= SHORT;
}

function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) width += WIDE.test(segment) ? 1 : LETTER;
  return width;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
