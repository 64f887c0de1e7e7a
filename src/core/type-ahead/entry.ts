/** A customer as type-ahead sees it. What the console hides is left out. */
export interface Entry {
  readonly id: string;
  readonly name?: string | undefined;
  readonly account?: string | undefined;
  readonly manager?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * The common readings of one Chinese character in lower case, most usual first, without tones: 行 → xing, hang.
 * Passed in, since a dictionary of readings is many times the size of everything else here.
 */
export type ReadingsOf = (character: string) => readonly string[];
