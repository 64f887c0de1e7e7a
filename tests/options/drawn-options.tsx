import { render } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../src/core/settings.ts';
import { Options } from '../../src/options/Options.tsx';
import optionsSheet from '../../src/options/options.css?inline';
import type { OptionsState } from '../../src/options/store.ts';
import type { Tab } from '../../src/options/tab.ts';
import themeSheet from '../../src/ui/theme.css?inline';

/** The options page as its script starts it. */
export function drawOptions({ tab, language = 'en' }: { tab: Tab; language?: 'en' | 'zh-CN' }) {
  const store = createStore<OptionsState>(() => ({
    tab,
    settings: { ...DEFAULT_SETTINGS, language },
    locale: null,
    shortcuts: [
      { name: '_execute_action', keys: 'Alt+Shift+H' },
      { name: 'switch-role', keys: '' },
    ],
  }));
  /** As the background does it. */
  const onSetting = vi.fn(({ key, value }: SettingsChange) =>
    store.setState(({ settings }) => ({ settings: { ...settings, [key]: value } })),
  );
  const onShortcuts = vi.fn(async () => true);
  const style = document.createElement('style');
  style.textContent = themeSheet + optionsSheet;
  const root = document.createElement('main');
  root.id = 'root';
  document.body.append(style, root);
  render(<Options store={store} onSetting={onSetting} onShortcuts={onShortcuts} />, root);
  return {
    store,
    onSetting,
    onShortcuts,
    remove: () => {
      render(null, root);
      root.remove();
      style.remove();
    },
  };
}
