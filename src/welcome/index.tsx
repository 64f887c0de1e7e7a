import '../platform/polyfill.ts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { askForHosts, hasHosts, observeHosts } from '../platform/hosts.ts';
import { send } from '../platform/messaging.ts';
import { report } from '../platform/report.ts';
import { settingsItem } from '../platform/stored-items.ts';
import '../ui/theme.css';
import { applyTheme } from '../ui/theme.ts';
import './welcome.css';
import { Welcome, type WelcomeState } from './Welcome.tsx';

const onError = (error: unknown): void => report('welcome', error);

start().catch(onError);

async function start(): Promise<void> {
  const signal = new AbortController().signal;
  const [{ language, theme }, mayWork] = await Promise.all([settingsItem.read(), hasHosts()]);
  const store = createStore<WelcomeState>(() => ({ language, mayWork, wasRefused: false }));
  settingsItem.observe(({ language, theme }) => {
    store.setState({ language });
    applyTheme(document.documentElement, theme);
  }, signal);
  applyTheme(document.documentElement, theme);
  observeHosts((mayWork) => store.setState({ mayWork, wasRefused: false }), onError, signal);
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  render(
    <Welcome
      store={store}
      onAsk={() => void askForHosts().then((granted) => store.setState({ wasRefused: !granted }), onError)}
      onSetting={(change) => void send('settings.change', change).catch(onError)}
    />,
    root,
  );
}
