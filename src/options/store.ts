import type { StoreApi } from 'zustand/vanilla';
import type { Labels } from '../core/label/label.ts';
import type { EffectiveSettings, Policy } from '../core/policy/policy.ts';
import type { AddedConsole } from '../platform/consoles.ts';
import type { Diagnostics } from './DiagnosticsTab.tsx';
import type { Shortcut } from './ShortcutList.tsx';
import type { Tab } from './tab.ts';

/** What the page shows, whichever tab is in front. */
export interface OptionsState {
  readonly tab: Tab;
  readonly settings: EffectiveSettings;
  readonly policy: Policy;
  readonly labels: Labels;
  readonly shortcuts: readonly Shortcut[];
  readonly diagnostics: Diagnostics;
  readonly consoles: readonly AddedConsole[];
  /** Saved searches and labels follow the operator. */
  readonly syncs: boolean;
  /** Language of the console page seen last. */
  readonly locale: string | null;
}

export type OptionsStore = StoreApi<OptionsState>;
