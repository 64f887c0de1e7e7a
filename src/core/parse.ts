/**
 * Parsers for what crosses an edge: messages, stored documents, files, policies. A parser takes anything and returns a
 * value of its type or throws `ParseError` naming the place. Unknown keys are dropped, texts and lists are bounded.
 * Our own, because content scripts carry it to every console page: 1 KB where libraries weigh 3 to 15.
 */
export type Parser<T> = (value: unknown) => T;

export type Parsed<P> = P extends Parser<infer T> ? T : never;

export class ParseError extends Error {
  override name = 'ParseError';
}

/** The value, or `undefined` when it is not one. */
export function tryParse<T>(parser: Parser<T>, value: unknown): T | undefined {
  try {
    return parser(value);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/*@__NO_SIDE_EFFECTS__*/
export function text(longest = 512): Parser<string> {
  return (value) =>
    typeof value === 'string' && value.length <= longest
      ? value
      : refuse(`a text of at most ${longest} characters`);
}

export const number: Parser<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('a number');

export const flag: Parser<boolean> = (value) =>
  typeof value === 'boolean' ? value : refuse('true or false');

export const anything: Parser<unknown> = (value) => value;

export const nothing: Parser<null> = (value) =>
  value === null || value === undefined ? null : refuse('nothing');

/*@__NO_SIDE_EFFECTS__*/
export function oneOf<const T extends string>(...choices: readonly T[]): Parser<T> {
  return (value) => choices.find((choice) => choice === value) ?? refuse(`one of ${choices.join(', ')}`);
}

/*@__NO_SIDE_EFFECTS__*/
export function nullable<T>(parser: Parser<T>): Parser<T | null> {
  return (value) => (value === null ? null : parser(value));
}

/** The fallback for whatever the parser refuses. */
/*@__NO_SIDE_EFFECTS__*/
export function otherwise<T>(parser: Parser<T>, fallback: T): Parser<T> {
  return (value) => tryParse(parser, value) ?? fallback;
}

/*@__NO_SIDE_EFFECTS__*/
export function list<T>(parser: Parser<T>, most = 1000): Parser<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return refuse(`a list of at most ${most}`);
    // Not `map`, which leaves holes as they are; structured clone keeps them.
    return Array.from(value, (item, at) => within(`[${at}]`, parser, item));
  };
}

/*@__NO_SIDE_EFFECTS__*/
export function object<T extends object>(shape: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> {
  const entries = Object.entries(shape) as [string, Parser<unknown>][];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('an object');
    const own = (key: string): unknown =>
      Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return Object.fromEntries(
      entries.map(([key, parser]) => [key, within(`.${key}`, parser, own(key))]),
    ) as T;
  };
}

/** One of several shapes, told apart by the text under `tag`. */
/*@__NO_SIDE_EFFECTS__*/
export function tagged<T extends object>(
  tag: string,
  shapes: { readonly [name: string]: Parser<T> },
): Parser<T> {
  return (value) => {
    const name =
      typeof value === 'object' && value !== null && Object.hasOwn(value, tag)
        ? (value as Record<string, unknown>)[tag]
        : undefined;
    const parser = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return parser === undefined ? refuse(`${tag}: one of ${Object.keys(shapes).join(', ')}`) : parser(value);
  };
}

/** A further condition on what was parsed. */
/*@__NO_SIDE_EFFECTS__*/
export function check<T>(parser: Parser<T>, holds: (value: T) => boolean, words: string): Parser<T> {
  return (value) => {
    const parsed = parser(value);
    return holds(parsed) ? parsed : refuse(words);
  };
}

/** Errors name the place. */
export function within<T>(place: string, parser: Parser<T>, value: unknown): T {
  try {
    return parser(value);
  } catch (error) {
    throw error instanceof ParseError
      ? new ParseError(
          `${place}${error.message.startsWith('.') || error.message.startsWith('[') ? '' : ': '}${error.message}`,
        )
      : error;
  }
}

function refuse(wanted: string): never {
  throw new ParseError(`${wanted} expected`);
}
