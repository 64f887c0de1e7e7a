/**
 * Many texts as one: a single string and where each ends. One object for the garbage collector instead of thousands,
 * ready to be stored and read back as it is.
 */
export interface Texts {
  readonly all: string;
  /** `ends[i]` is where text `i` ends, and text `i + 1` begins. */
  readonly ends: Uint32Array;
}

export function packTexts(texts: readonly string[]): Texts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    end += text.length;
    ends[i] = end;
  }
  return { all: texts.join(''), ends };
}

export function textAt(texts: Texts, i: number): string {
  return texts.all.slice(textStart(texts, i), texts.ends[i] ?? 0);
}

export function textStart(texts: Texts, i: number): number {
  return i === 0 ? 0 : (texts.ends[i - 1] ?? 0);
}

/** Where in the text `wanted` (not empty) occurs first, as a place in `texts.all`; -1 if it does not. */
export function findWithin(texts: Texts, i: number, wanted: string): number {
  const last = (texts.ends[i] ?? 0) - wanted.length;
  const first = wanted.charCodeAt(0);
  for (let place = textStart(texts, i); place <= last; place++) {
    if (texts.all.charCodeAt(place) === first && isAt(texts.all, place, wanted)) return place;
  }
  return -1;
}

export function isAt(all: string, place: number, wanted: string): boolean {
  for (let i = 1; i < wanted.length; i++) {
    if (all.charCodeAt(place + i) !== wanted.charCodeAt(i)) return false;
  }
  return true;
}
