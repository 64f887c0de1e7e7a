import { render } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import themeSheet from '../../src/ui/theme.css?inline';
import { Welcome, type WelcomeState } from '../../src/welcome/Welcome.tsx';
import welcomeSheet from '../../src/welcome/welcome.css?inline';

/** The welcome page, as it starts. */
export function drawWelcome(more: Partial<WelcomeState> = {}) {
  const store = createStore<WelcomeState>(() => ({
    language: 'en',
    mayWork: true,
    wasRefused: false,
    ...more,
  }));
  const style = document.createElement('style');
  style.textContent = themeSheet + welcomeSheet;
  const root = document.createElement('main');
  document.body.append(style, root);
  const onAsk = vi.fn();
  const onSetting = vi.fn();
  render(<Welcome store={store} onAsk={onAsk} onSetting={onSetting} />, root);
  return {
    store,
    onAsk,
    onSetting,
    remove: () => {
      render(null, root);
      root.remove();
      style.remove();
    },
  };
}
