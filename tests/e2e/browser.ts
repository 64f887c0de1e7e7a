import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './session.ts';

/** Starts a real browser with the built extension on the stand-in's real host names. */
export function launch(options: LaunchOptions): Promise<Session> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
