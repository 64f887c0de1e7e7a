import { el, TIVERSION } from './dom.ts';

export interface Tab {
  readonly label: string;
  readonly active: boolean;
  readonly select: () => void;
}

export function createTabs(tabs: readonly Tab[]): HTMLElement {
  return el(
    'ti-tabs',
    { tiversion: TIVERSION },
    el(
      'ul',
      { class: 'ti3-tabs' },
      ...tabs.map((tab) =>
        el(
          'li',
          { class: tab.active ? 'ti3-tab-li ti3-tab-active' : 'ti3-tab-li' },
          el('a', { on: { click: tab.select } }, tab.label),
        ),
      ),
    ),
  );
}
