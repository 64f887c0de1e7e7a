import { anything, check, number, object, type Parser, tryParse } from './parse.ts';

/** A value with the version that wrote it. */
export interface StoredDocument {
  readonly version: number;
  readonly value: unknown;
}

export type ReadDocument<T> =
  | { readonly state: 'read'; readonly value: T }
  /** Written by a newer version of the product: must not be overwritten. */
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'unreadable' };

/** `migrations[n]` turns a value of version n + 1 into one of version n + 2. */
export type Migrations = readonly ((older: unknown) => unknown)[];

const parseEnvelope: Parser<StoredDocument> = object<StoredDocument>({
  version: check(number, (version) => Number.isInteger(version) && version > 0, 'a version'),
  value: anything,
});

/** Total: whatever is stored says what it is. */
export function readDocument<T>(
  stored: unknown,
  current: number,
  migrations: Migrations,
  parse: Parser<T>,
): ReadDocument<T> {
  const envelope = tryParse(parseEnvelope, stored);
  if (envelope === undefined) return { state: 'unreadable' };
  if (envelope.version > current) return { state: 'newer', version: envelope.version };
  const older = migrations.slice(envelope.version - 1, current - 1);
  let migrated = envelope.value;
  try {
    for (const migrate of older) migrated = migrate(migrated);
  } catch {
    // A migration may trust what that version wrote; this it did not write.
    return { state: 'unreadable' };
  }
  const value = tryParse(parse, migrated);
  return value === undefined ? { state: 'unreadable' } : { state: 'read', value };
}
