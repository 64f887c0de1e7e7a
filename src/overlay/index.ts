import type { CustomerRecord } from '../core/customer/record.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Settings } from '../core/settings.ts';
import type { Wordings } from '../core/wording/wording.ts';
import { isConsoleAddress } from '../pages/account-indicator/address.ts';
import { pageStart } from '../pages/account-indicator/observe.ts';
import { type AccountControl, findAccountControl } from '../pages/account-indicator/read.ts';
import { observeNativeSwitch } from '../pages/customer-list/native-switch.ts';
import { observeList } from '../pages/customer-list/observe.ts';
import { keyOfId } from '../pages/customer-list/read.ts';
import { teach } from '../pages/customer-list/taught.ts';
import { waitFor } from '../pages/dom.ts';
import { sendDiagnostics } from '../platform/diagnostics-messages.ts';
import { directoryItem } from '../platform/directory-items.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import type { Jar } from '../platform/jar.ts';
import { observeLabels, type ReadLabels, readLabels } from '../platform/labels.ts';
import { extensionLifetime } from '../platform/lifetime.ts';
import { send } from '../platform/messaging.ts';
import { ownJar } from '../platform/own-jar.ts';
import { sendPlan } from '../platform/plan-messages.ts';
import { observePolicy, readPolicy } from '../platform/policy.ts';
import { report } from '../platform/report.ts';
import { observeSettings, readSettings } from '../platform/settings.ts';
import { jarItem } from '../platform/stored-items.ts';
import { sendSwitch } from '../platform/switch-messages.ts';
import { observeWordings, readWordings } from '../platform/wordings.ts';
import { pageLanguageHints } from '../ui/page-language.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import { applyDensity, applyTheme } from '../ui/theme.ts';
import { askAgreement } from './agreement.tsx';
import { focusBoxOnSlash } from './box-focus.ts';
import { followCustomerLinks } from './customer-links.ts';
import { drivenList } from './driven-list.ts';
import { createFilterController } from './filter-controller.ts';
import { createFilterStore } from './filter-store.ts';
import { keepList } from './kept-list.ts';
import { createOperation } from './operation.ts';
import { createPageLooker } from './page-looker.ts';
import { pageReader } from './page-reader.ts';
import { createPlace } from './place.tsx';
import { takeOrders } from './plan-orders.ts';
import { mountRowActions } from './row-actions.tsx';
import { saysPartner } from './says-partner.ts';
import { createShownResults } from './shown-results.ts';
import { createOverlayStore } from './store.ts';

if (isConsoleAddress(new URL(location.href)))
  ownJar()
    .then(start)
    .catch((error: unknown) => report('overlay', error));

function start(own: Jar): void {
  const signal = extensionLifetime();
  const store = createOverlayStore();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const filters = createFilterStore(timeZone);
  const jar = jarItem(own);
  const guard = (part: string) => (error: unknown) => {
    if (!signal.aborted) report(part, error);
  };

  let listAddress: string | null | undefined;
  const stored = Promise.all([jar.read(), readSettings()]).then(([state, settings]) => {
    listAddress = state.listAddress;
    store.setState({ account: state.account, settings });
    filters.setState({ includeHidden: settings.includeHidden, chosenColumns: settings.columns });
    let { partner } = state;
    jar.observe((changed) => {
      listAddress = changed.listAddress;
      store.setState({ account: changed.account });
      // Deleted by the operator: what this page goes on reading is nobody's until it is said anew whose it is.
      if (begun !== null && partner !== null && changed.partner === null)
        tellPartner().catch(guard('account'));
      partner = changed.partner;
    }, signal);
    const look = ({ theme, density }: Settings): void => {
      applyTheme(place.host, theme);
      applyDensity(place.host, density);
    };
    look(settings);
    observeSettings((changed) => {
      store.setState({ settings: changed });
      look(changed);
    }, signal);
  });
  stored.catch(guard('stored state'));

  const takePolicy = ({ mayExport, mayShare }: Policy): void => filters.setState({ mayExport, mayShare });
  readPolicy().then(takePolicy, guard('policy'));
  observePolicy(takePolicy, signal);

  const takeLabels = ({ value }: ReadLabels): void => filters.setState({ labels: value });
  readLabels().then(takeLabels, guard('labels'));
  observeLabels(takeLabels, signal);

  const language = () => chooseLanguage(store.getState().settings.language, pageLanguageHints());
  const operation = createOperation(
    store,
    {
      judge: ({ id, tags }) =>
        sendPlan('plan.protection', { id, tags }).catch((error: unknown) => {
          guard('protection')(error);
          return 'unjudged';
        }),
      ask: (customer, protection) => {
        const { labels } = filters.getState();
        const { theme } = store.getState().settings;
        return askAgreement({ customer, protection, labels, language: language(), theme }, signal);
      },
    },
    signal,
  );
  const startedBy = (key: string): StartedBy => {
    const { notice } = filters.getState();
    return notice?.kind === 'linked' && keyOfId(notice.id) === key ? 'link' : 'row';
  };
  const showRows = mountRowActions(
    store,
    {
      operate: (key) => void operation.operate(key, { by: startedBy(key) }).catch(guard('O&M on behalf')),
      requestAuthorization: (key) => void operation.requestAuthorization(key).catch(guard('authorization')),
    },
    signal,
  );

  let records: ReadonlyMap<string, CustomerRecord> = new Map();
  const place = createPlace(({ ref }) => {
    const record = ref.id === null ? undefined : records.get(ref.id);
    return record === undefined ? null : controller.judge(record);
  }, signal);
  const kept = keepList({
    page: () => drivenList(timeZone, signal, signal),
    filters,
    overlay: store,
    signal,
    onError: guard('list'),
  });

  const controller = createFilterController({
    jar: own,
    store: filters,
    overlay: store,
    operation,
    kept,
    language,
    host: () => place.host,
    signal,
    onError: guard('filter'),
  });

  const tellShown = createShownResults(guard('result list'));
  let started = false;
  let drawing = false;
  const drawNow = (): void => {
    drawing = false;
    if (signal.aborted) return;
    const view = controller.view();
    place.draw(view, controller.actions);
    tellShown(view);
  };
  /** Once for everything that changes in one turn. */
  const draw = (): void => {
    if (drawing || !started) return;
    drawing = true;
    queueMicrotask(drawNow);
  };
  filters.subscribe(draw);
  store.subscribe(draw);
  const clock = setInterval(() => filters.setState({ now: Date.now() }), 30_000);
  signal.addEventListener('abort', () => clearInterval(clock));

  /** Only a partner sees this list: whoever the header names is the partner. */
  const tellPartner = async (): Promise<void> => {
    // The header comes after the page, and its menu after the header: wait until the account is beyond doubt.
    const sure = (): AccountControl | null => {
      const control = findAccountControl([]);
      return control?.sure === true ? control : null;
    };
    const control = (await waitFor(sure, { signal, limit: 10_000 })) ?? findAccountControl([]);
    await send('account.observe', {
      since: pageStart(),
      header: control === null ? null : { labels: control.labels, sure: control.sure },
      agencyId: new URLSearchParams(location.search).get('agencyId'),
      signedOut: false,
      customerList: true,
    });
  };

  /** The bar asks its first question when the background knows whose customers these are. */
  const begin = async (): Promise<void> => {
    await Promise.all([tellPartner(), stored]);
    directoryItem(own).observe(() => controller.renew(), signal);
    focusBoxOnSlash(place.host, signal);
    controller.start();
  };

  const looker = createPageLooker({
    tell: (look) => void sendDiagnostics('diagnostics.look', look).catch(guard('diagnostics')),
    listAddress: () => listAddress,
    signal,
    onError: guard('diagnostics'),
  });
  store.subscribe(({ rows, working }, before) => {
    const row = working === null ? undefined : rows[working];
    // The dialog is there for a moment only.
    if (row !== before.rows[working ?? ''] && row?.state === 'busy' && row.step === 'confirm') looker.now();
  });

  // Last, since the list may be there already: what it calls must exist by now.
  const read = pageReader(timeZone);
  let begun: Promise<void> | null = null;
  // A walk over all pages hands in what it reads itself, and nobody presses a row that is about to go.
  const walks = (): boolean => filters.getState().walking && place.host.isConnected;
  const look = observeList(
    (list) => {
      looker.changed(list);
      place.list(list);
      if (list !== null && !started) {
        started = true;
        // The rows get their buttons where they stand for good: below the bar.
        drawNow();
      }
      showRows(list);
      if (list === null) return;
      begun ??= begin();
      const page = read(list);
      if (page !== null) {
        records = new Map(page.records.map((record) => [record.id, record]));
        begun.then(() => sendDirectory('directory.absorb', page)).catch(guard('directory'));
      }
      begun.then(() => controller.list(list)).catch(guard('list'));
      draw();
    },
    signal,
    walks,
  );

  const understand = (wordings: Wordings): void => {
    teach(wordings);
    look();
  };
  readWordings().then(understand, guard('wordings'));
  observeWordings(understand, signal);

  filters.subscribe(({ walking }, before) => {
    if (before.walking && !walking) look();
  });

  takeOrders({
    jar: own,
    overlay: store,
    filters,
    operation,
    kept,
    stopReading: controller.actions.stopReading,
    tellAccount: tellPartner,
    isPartner: async () => saysPartner((await jar.read()).partner),
    signal,
    onError: guard('switch plan'),
  });

  followCustomerLinks({
    filters,
    overlay: store,
    listAddress: async () => (await jar.read()).listAddress,
    signal,
    onError: guard('customer link'),
  });

  observeNativeSwitch((customer) => {
    sendSwitch('switch.request', { customer, by: 'native' }).catch(guard('native switch'));
  }, signal);
}
