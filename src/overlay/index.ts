import { customerOf } from '../core/account/assumed-account.ts';
import { isConsoleAddress } from '../pages/account-indicator/address.ts';
import { pageStart } from '../pages/account-indicator/observe.ts';
import { type AccountControl, findAccountControl } from '../pages/account-indicator/read.ts';
import { observeNativeSwitch } from '../pages/customer-list/native-switch.ts';
import { observeList } from '../pages/customer-list/observe.ts';
import { type OperateOutcome, operate, requestAuthorization } from '../pages/customer-list/operate.ts';
import { recordsOf, shownList } from '../pages/customer-list/records.ts';
import { waitFor } from '../pages/dom.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import { ownJar } from '../platform/jar.ts';
import { extensionLifetime } from '../platform/lifetime.ts';
import { send } from '../platform/messaging.ts';
import { report } from '../platform/report.ts';
import { jarItem, settingsItem } from '../platform/stored-items.ts';
import { mountRowActions } from './row-actions.tsx';
import { createOverlayStore, setRow } from './store.ts';

if (isConsoleAddress(new URL(location.href))) start();

function start(): void {
  const signal = extensionLifetime();
  const store = createOverlayStore();
  const jar = jarItem(ownJar());
  const guard = (part: string) => (error: unknown) => {
    if (!signal.aborted) report(part, error);
  };

  Promise.all([jar.read(), settingsItem.read()])
    .then(([{ account }, settings]) => {
      store.setState({ account, settings });
      jar.observe((state) => store.setState({ account: state.account }), signal);
      settingsItem.observe((changed) => store.setState({ settings: changed }), signal);
    })
    .catch(guard('stored state'));

  const show = mountRowActions(
    store,
    {
      operate: (key) => void operateOn(key).catch(guard('O&M on behalf')),
      requestAuthorization: (key) => void openAuthorization(key).catch(guard('authorization')),
    },
    signal,
  );

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

  const operateOn = async (key: string): Promise<void> => {
    const { working, settings } = store.getState();
    if (working !== null) return;
    store.setState({ working: key });
    let asked: Parameters<typeof refuse>[0] | null = null;
    const refuse = (customer: Parameters<typeof send<'switch.refuse'>>[1]): Promise<null> =>
      send('switch.refuse', customer);
    try {
      const outcome = await operate({
        key,
        stopAtDialog: settings.stopAtDialog,
        signal,
        onStep: (step) => setRow(store, key, { state: 'busy', step }),
        beforeOk: async (customer) => {
          await send('switch.request', customer);
          asked = customer;
        },
        isSettled: () => {
          const { account } = store.getState();
          return asked !== null && account.state !== 'requested' && customerOf(account) !== null;
        },
      });
      // Nothing was switched when the console said so; what gave no answer stays asked for until it times out.
      if (
        asked !== null &&
        outcome.state === 'failed' &&
        outcome.why !== 'no-answer' &&
        outcome.why !== 'stopped'
      ) {
        await refuse(asked);
      }
      showOutcome(key, outcome);
    } finally {
      store.setState({ working: null });
    }
  };

  const openAuthorization = async (key: string): Promise<void> => {
    const outcome = await requestAuthorization(key, signal);
    if (outcome.state === 'at-dialog') setRow(store, key, { state: 'authorization-opened' });
    else showOutcome(key, outcome);
  };

  const showOutcome = (key: string, outcome: OperateOutcome): void => {
    if (outcome.state === 'followed') setRow(store, key, null);
    else if (outcome.state === 'at-dialog') setRow(store, key, { state: 'at-dialog' });
    else setRow(store, key, { state: 'failed', why: outcome.why, detail: outcome.detail ?? '' });
  };

  // Last, since the list may be there already: what it calls must exist by now.
  let partnerTold: Promise<void> | null = null;
  let absorbed = '';
  observeList((list) => {
    show(list);
    if (list === null) return;
    partnerTold ??= tellPartner();
    // Only what differs from the last reading is news for the directory.
    const read = JSON.stringify(list.rows.map((row) => [...row.texts]));
    if (read === absorbed) return;
    absorbed = read;
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const records = recordsOf(list, { timeZone }, Date.now());
    partnerTold
      .then(() => sendDirectory('directory.absorb', { records, list: shownList(), total: null }))
      .catch(guard('directory'));
  }, signal);

  observeNativeSwitch((customer) => {
    send('switch.request', customer).catch(guard('native switch'));
  }, signal);
}
