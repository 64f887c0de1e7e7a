/** Distinct texts, numbered in the order they are met. */
export class Numbered {
  readonly #numbers = new Map<string, number>();
  /** Beside the map, so that nothing has to be copied out of it at the end. */
  readonly texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
