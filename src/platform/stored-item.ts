import { anything, check, number, object, type Parser, tryParse } from '../core/parse.ts';
import { browser } from './browser.ts';

/**
 * One document in the extension's storage. Reading is total: what is missing is the default, an older version is
 * migrated, what cannot be read is the default too (and set aside before it is first overwritten), and a document of
 * a newer version is never overwritten.
 */
export interface StoredItem<T> extends ReadableItem<T> {
  /** What is to be stored under which keys to write it in the place of what is `stored`; throws `NewerVersionError`. */
  prepare(stored: unknown, value: T): Readonly<Record<string, unknown>>;
  /** Background only: the single writer. */
  write(value: T): Promise<void>;
}

/** What never writes it has no need of the rest: it would weigh on every console page. */
export interface ReadableItem<T> {
  readonly key: string;
  read(): Promise<T>;
  /** What a stored document says; what is missing or cannot be read is the default. */
  understand(stored: unknown): T;
  /** Calls `listen` with every later value until `signal` aborts. */
  observe(listen: (value: T) => void, signal: AbortSignal): void;
}

type Area = Pick<typeof browser.storage.local, 'get' | 'set' | 'onChanged'>;

interface Declaration<T> {
  readonly key: string;
  readonly version: number;
  readonly parse: Parser<T>;
  readonly fallback: T;
  /** `migrations[n]` turns a value of version n + 1 into one of version n + 2. */
  readonly migrations?: readonly ((older: unknown) => unknown)[];
}

const parseEnvelope = object<{ version: number; value: unknown }>({
  version: check(number, (version) => Number.isInteger(version) && version > 0, 'a version'),
  value: anything,
});

export class NewerVersionError extends Error {
  override name = 'NewerVersionError';
}

export function storedItem<T>(
  declaration: Declaration<T>,
  area: Area = browser.storage.local,
): StoredItem<T> {
  const { key, version } = declaration;
  return {
    ...readableItem(declaration, area),
    prepare(stored, value) {
      const parsed = parseDocument(stored, declaration);
      if (parsed.newer) throw new NewerVersionError(`${key} was written by a newer version of Behalf`);
      const aside =
        stored !== undefined && parsed.value === undefined ? { [`${key}.unreadable`]: stored } : {};
      return { ...aside, [key]: { version, value } };
    },
    async write(value) {
      await area.set(this.prepare((await area.get(key))[key], value));
    },
  };
}

export function readableItem<T>(
  declaration: Declaration<T>,
  area: Omit<Area, 'set'> = browser.storage.local,
): ReadableItem<T> {
  const { key, fallback } = declaration;
  const understand = (stored: unknown): T => parseDocument(stored, declaration).value ?? fallback;
  return {
    key,
    understand,
    async read() {
      return understand((await area.get(key))[key]);
    },
    observe(listen, signal) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[key];
        if (change !== undefined) listen(understand(change.newValue));
      };
      area.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
    },
  };
}

/** Two documents in one question to the browser: where a page waits for them, each question costs. */
export async function readBoth<A, B>(
  first: Pick<StoredItem<A>, 'key' | 'understand'>,
  second: Pick<StoredItem<B>, 'key' | 'understand'>,
): Promise<readonly [A, B]> {
  const stored = await browser.storage.local.get([first.key, second.key]);
  return [first.understand(stored[first.key]), second.understand(stored[second.key])];
}

/** `value` is `undefined` for a document that cannot be read. */
export function parseDocument<T>(
  stored: unknown,
  { version, parse, migrations = [] }: Declaration<T>,
): { readonly value: T | undefined; readonly newer: boolean } {
  const envelope = tryParse(parseEnvelope, stored);
  if (envelope === undefined) return { value: undefined, newer: false };
  if (envelope.version > version) return { value: undefined, newer: true };
  let value: unknown = envelope.value;
  try {
    for (const migrate of migrations.slice(envelope.version - 1, version - 1)) value = migrate(value);
  } catch {
    return { value: undefined, newer: false };
  }
  return { value: tryParse(parse, value), newer: false };
}
