import '../platform/polyfill.ts';
import { browser } from '../platform/browser.ts';
import { CONSOLE_MESSAGES } from '../platform/console-messages.ts';
import { isConsolePage } from '../platform/consoles.ts';
import { DIAGNOSTICS_MESSAGES } from '../platform/diagnostics-messages.ts';
import { DIRECTORY_MESSAGES } from '../platform/directory-messages.ts';
import { EXCHANGE_MESSAGES } from '../platform/exchange-messages.ts';
import { onPermissionChange } from '../platform/hosts.ts';
import { JOURNAL_MESSAGES } from '../platform/journal-messages.ts';
import { observeLabels } from '../platform/labels.ts';
import { ACCOUNT_MESSAGES } from '../platform/messages.ts';
import { serve } from '../platform/messaging.ts';
import { PLAN_MESSAGES } from '../platform/plan-messages.ts';
import { onPolicyChange } from '../platform/policy.ts';
import { POPUP_MESSAGES } from '../platform/popup-messages.ts';
import { report } from '../platform/report.ts';
import { parseRequests } from '../platform/requests.ts';
import { observeSettings } from '../platform/settings.ts';
import { STORED_MESSAGES } from '../platform/stored-messages.ts';
import { SWITCH_MESSAGES } from '../platform/switch-messages.ts';
import { limitPassed, markAnew, readAccount } from './account-tracker.ts';
import { command } from './commands.ts';
import { arrangeScripts, changeConsoles } from './console-scripts.ts';
import { diagnosticsHandlers } from './diagnostics-handlers.ts';
import { directoryHandlers, keepOtherwise, tidy } from './directory-handlers.ts';
import { handlers } from './handlers.ts';
import { importPicked } from './import-writer.ts';
import { settle } from './journal.ts';
import { journalHandlers } from './journal-handlers.ts';
import { enter, suggest } from './omnibox.ts';
import { planHandlers } from './plan-handlers.ts';
import { limitChanged, stayLimitReached, tabGone } from './stays.ts';
import { storedHandlers } from './stored-data.ts';
import { planLimitPassed, tabClosed, windowClosed } from './switch-runner.ts';
import { changeSync } from './sync-switch.ts';
import { paintJar } from './toolbar-button.ts';
import { installed } from './welcome.ts';

// Listeners only, all in the first turn: a worker that was woken by an event hears it.
serve(
  {
    ...ACCOUNT_MESSAGES,
    ...POPUP_MESSAGES,
    ...SWITCH_MESSAGES,
    ...DIRECTORY_MESSAGES,
    ...PLAN_MESSAGES,
    ...EXCHANGE_MESSAGES,
    ...DIAGNOSTICS_MESSAGES,
    ...JOURNAL_MESSAGES,
    ...STORED_MESSAGES,
    ...CONSOLE_MESSAGES,
  },
  {
    ...handlers,
    ...directoryHandlers,
    ...planHandlers,
    ...diagnosticsHandlers,
    ...journalHandlers,
    ...storedHandlers,
    'exchange.import': importPicked,
    'consoles.change': changeConsoles,
    'sync.change': changeSync,
  },
  parseRequests,
  { isConsole: isConsolePage },
);

// What another worker told and did not live to write down; and what became too old meanwhile.
settle().catch((error: unknown) => report('journal', error));

const forEver = new AbortController().signal;

/** Browsers forget what was registered when the extension is updated; permissions come and go, and so do policies. */
const arrange = (): void => {
  arrangeScripts().catch((error: unknown) => report('added consoles', error));
};
onPermissionChange(arrange, forEver);

// The tracker starts the new session when it is loaded; this also makes sure that it is.
browser.runtime.onStartup.addListener(arrange);

browser.runtime.onInstalled.addListener((details) => {
  installed(details);
  arrange();
});

browser.alarms.onAlarm.addListener(({ name }) => {
  limitPassed(name)
    .then(async (jar) => (jar === null ? undefined : paintJar(jar, await readAccount(jar))))
    .catch((error: unknown) => report('alarm', error));
  tidy(name).catch((error: unknown) => report('directory', error));
  planLimitPassed(name).catch((error: unknown) => report('switch plan', error));
  stayLimitReached(name).catch((error: unknown) => report('stay', error));
});

// Of this machine, by sync of another, or of the organisation.
observeLabels(() => {
  markAnew(paintJar).catch((error: unknown) => report('labels', error));
}, forEver);

onPolicyChange(() => {
  arrange();
  keepOtherwise().catch((error: unknown) => report('directory', error));
}, forEver);

observeSettings(() => {
  limitChanged().catch((error: unknown) => report('stay', error));
}, forEver);

browser.commands.onCommand.addListener(command);
browser.omnibox.onInputChanged.addListener(suggest);
browser.omnibox.onInputEntered.addListener(enter);

browser.tabs.onRemoved.addListener((tab, closed) => {
  tabGone(tab, closed).catch((error: unknown) => report('stay', error));
  tabClosed(tab).catch((error: unknown) => report('switch plan', error));
});

browser.windows.onRemoved.addListener(() => {
  windowClosed().catch((error: unknown) => report('private windows', error));
});
