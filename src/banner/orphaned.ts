import { report } from '../platform/report.ts';

/** Of a script that a newer version of the extension has replaced nothing works, and nobody has to know. */
export function reportUnlessOrphaned(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted) report('banner', error);
}
