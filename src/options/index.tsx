import '../platform/polyfill.ts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { jarOf } from '../platform/jar.ts';
import { send } from '../platform/messaging.ts';
import { report } from '../platform/report.ts';
import { openShortcuts, readShortcuts } from '../platform/shortcuts.ts';
import { readBoth } from '../platform/stored-item.ts';
import { jarItem, settingsItem } from '../platform/stored-items.ts';
import '../ui/theme.css';
import './options.css';
import { Options } from './Options.tsx';
import type { OptionsState } from './store.ts';
import { tabAt } from './tab.ts';

const onError = (error: unknown): void => report('options', error);

start().catch(onError);

async function start(): Promise<void> {
  // The page lives as long as its tab.
  const { signal } = new AbortController();
  const jar = jarItem(jarOf({ incognito: false }));
  const [[{ locale }, settings], shortcuts] = await Promise.all([
    readBoth(jar, settingsItem),
    readShortcuts(),
  ]);
  const store = createStore<OptionsState>(() => ({ tab: tabAt(location.hash), settings, locale, shortcuts }));
  settingsItem.observe((changed) => store.setState({ settings: changed }), signal);
  jar.observe((state) => store.setState({ locale: state.locale }), signal);
  // Coming back from the browser's page for keys.
  addEventListener('focus', () => {
    readShortcuts().then((changed) => store.setState({ shortcuts: changed }), onError);
  });
  addEventListener('hashchange', () => store.setState({ tab: tabAt(location.hash) }));

  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  render(
    <Options
      store={store}
      onSetting={(change) => void send('settings.change', change).catch(onError)}
      onShortcuts={openShortcuts}
    />,
    root,
  );
}
