import '../platform/polyfill.ts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { NOT_OBSERVED } from '../core/account/assumed-account.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { browser } from '../platform/browser.ts';
import { jarOf } from '../platform/jar.ts';
import { send } from '../platform/messaging.ts';
import { report } from '../platform/report.ts';
import { jarItem, settingsItem } from '../platform/stored-items.ts';
import '../ui/theme.css';
import './popup.css';
import { Popup, type PopupState } from './Popup.tsx';

const DEFAULT_LIST = 'https://account-intl.huaweicloud.com/obmgr/#/obmgr/index';

const store = createStore<PopupState>(() => ({
  account: NOT_OBSERVED,
  settings: DEFAULT_SETTINGS,
  listAddress: DEFAULT_LIST,
  locale: null,
  switching: false,
  reply: null,
  read: false,
}));

start().catch((error: unknown) => report('popup', error));

async function start(): Promise<void> {
  const signal = new AbortController().signal;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const incognito = tab?.incognito ?? browser.extension.inIncognitoContext ?? false;
  const jar = jarItem(jarOf({ incognito }));
  const [state, settings, account] = await Promise.all([
    jar.read(),
    settingsItem.read(),
    send('account.read', { incognito }),
  ]);
  store.setState({
    account,
    settings,
    listAddress: state.listAddress ?? DEFAULT_LIST,
    locale: state.locale,
    read: true,
  });
  jar.observe(
    ({ account }) =>
      store.setState({ account, switching: account.state !== 'partner' && store.getState().switching }),
    signal,
  );
  settingsItem.observe((settings) => store.setState({ settings }), signal);

  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  render(
    <Popup
      store={store}
      onSwitchBack={async () => {
        store.setState({ switching: true, reply: null });
        const reply = await send('switch.back', { incognito }).catch(() => 'not-found' as const);
        store.setState({ switching: false, reply });
      }}
      onForget={() => void send('account.forget', { incognito })}
      onSetting={(change) => void send('settings.change', change)}
      onOpenList={async () => {
        await browser.tabs.create({ url: store.getState().listAddress });
        window.close();
      }}
    />,
    root,
  );
}
