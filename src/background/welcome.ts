import { report } from '../platform/report.ts';
import { openWelcome } from '../platform/welcome-page.ts';

/** Once for each installation: an update, of the extension or the browser, interrupts nobody. */
export function installed({ reason }: { readonly reason: string }): void {
  if (reason === 'install') openWelcome().catch((error: unknown) => report('welcome', error));
}
