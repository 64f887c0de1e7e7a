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
  for (let i = 0; i < texts.length; i++) {
    end += texts[i]?.length ?? 0;
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

/** Whether text `i` contains `wanted`, which is not empty. */
export function hasWithin(texts: Texts, i: number, wanted: string): boolean {
  const { all } = texts;
  const last = (texts.ends[i] ?? 0) - wanted.length;
  const first = wanted.charCodeAt(0);
  for (let place = textStart(texts, i); place <= last; place++) {
    if (all.charCodeAt(place) === first && isAt(all, place, wanted)) return true;
  }
  return false;
}

/** Whether `wanted` stands at `place`: for a few characters quicker than the built-in `startsWith`. */
export function isAt(all: string, place: number, wanted: string): boolean {
  for (let i = 0; i < wanted.length; i++) {
    if (all.charCodeAt(place + i) !== wanted.charCodeAt(i)) return false;
  }
  return true;
}
