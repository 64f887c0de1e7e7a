import { type Jar, jarOf } from '../platform/jar.ts';
import type { OfWindow } from '../platform/messages.ts';
import type { Caller } from '../platform/messaging.ts';

/** A console page speaks for its own jar; an extension page for the window it was opened in, where it says which. */
export function jarFor({ kind, jar }: Caller, window: Partial<OfWindow>): Jar {
  return kind === 'extension-page' && window.incognito !== undefined ? jarOf(window) : jar;
}
