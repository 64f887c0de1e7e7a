import { useRef } from 'preact/hooks';
import { TABS, type Tab } from './tab.ts';

interface Props {
  readonly label: string;
  readonly names: Readonly<Record<Tab, string>>;
  readonly current: Tab;
}

export const PANEL_ID = 'panel';

export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/** Links, so that each tab has an address; the arrows go from one to the next. */
export function Tabs({ label, names, current }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(current);
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: TABS.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const link = list.current?.querySelectorAll('a')[(to + TABS.length) % TABS.length];
    link?.focus();
    link?.click();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      aria-orientation="vertical"
      class="tabs"
      tabIndex={-1}
      onKeyDown={walk}
    >
      {TABS.map((tab) => (
        <a
          key={tab}
          id={tabId(tab)}
          role="tab"
          href={`#${tab}`}
          aria-selected={tab === current}
          aria-controls={PANEL_ID}
          tabIndex={tab === current ? 0 : -1}
        >
          {names[tab]}
        </a>
      ))}
    </div>
  );
}
