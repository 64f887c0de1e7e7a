import '../platform/polyfill.ts';
import { browser } from '../platform/browser.ts';
import { DIRECTORY_MESSAGES } from '../platform/directory-messages.ts';
import { ACCOUNT_MESSAGES } from '../platform/messages.ts';
import { serve } from '../platform/messaging.ts';
import { report } from '../platform/report.ts';
import { parseRequests } from '../platform/requests.ts';
import { limitPassed, readAccount } from './account-tracker.ts';
import { directoryHandlers, tidy } from './directory-handlers.ts';
import { handlers } from './handlers.ts';
import { paintJar } from './toolbar-button.ts';

// Listeners only, all in the first turn: a worker that was woken by an event hears it.
serve({ ...ACCOUNT_MESSAGES, ...DIRECTORY_MESSAGES }, { ...handlers, ...directoryHandlers }, parseRequests);

// The tracker starts the new session when it is loaded; this only makes sure that it is.
browser.runtime.onStartup.addListener(() => undefined);

browser.alarms.onAlarm.addListener(({ name }) => {
  limitPassed(name)
    .then(async (jar) => (jar === null ? undefined : paintJar(jar, (await readAccount(jar)).account)))
    .catch((error: unknown) => report('alarm', error));
  tidy(name).catch((error: unknown) => report('directory', error));
});
