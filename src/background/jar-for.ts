import { type Jar, jarOf } from '../platform/jar.ts';
import type { Caller } from '../platform/messaging.ts';

/** A console page speaks for its own jar; an extension page for the window it was opened in. */
export function jarFor({ kind, jar }: Caller, incognito: boolean | undefined): Jar {
  return kind === 'extension-page' && incognito !== undefined ? jarOf({ incognito }) : jar;
}
