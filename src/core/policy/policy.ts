import type { ConsoleHost } from '../console-host.ts';
import { type Labels, NO_LABELS } from '../label/label.ts';
import type { SavedSearches } from '../saved-search/collection.ts';
import type { SavedSearch } from '../saved-search/saved-search.ts';
import type { Settings } from '../settings.ts';
import { changeWordings, type Wordings } from '../wording/wording.ts';

/** Settings that an organisation may decide for its operators. */
export const LOCKABLE = [
  'stopAtDialog',
  'stayLimit',
  'keepDays',
  'journalDays',
  'keepPersonal',
  'forgetOnSignOut',
] as const satisfies readonly (keyof Settings)[];

export type LockableSetting = (typeof LOCKABLE)[number];

/** What an organisation decided through the browser's managed storage. It counts before what the operator decided. */
export interface Policy {
  readonly settings: Partial<Pick<Settings, LockableSetting>>;
  /** In their order. */
  readonly searches: readonly SavedSearch[];
  readonly labels: Labels;
  /** What the console calls things. */
  readonly wordings: Wordings;
  /** Consoles beside the provider's own. The permission for them only the operator can give. */
  readonly hosts: readonly ConsoleHost[];
  /** The customers that match may be saved as a file. */
  readonly mayExport: boolean;
  /** A link with the filter may be copied. */
  readonly mayShare: boolean;
  /** What was wrong and does not count: the place and the reason. */
  readonly problems: readonly string[];
}

export const NO_POLICY: Policy = {
  settings: {},
  searches: [],
  labels: NO_LABELS,
  wordings: [],
  hosts: [],
  mayExport: true,
  mayShare: true,
  problems: [],
};

/** Settings as they count. */
export interface EffectiveSettings extends Settings {
  /** Set by the organisation: shown as such, and not to be changed. */
  readonly locked: readonly LockableSetting[];
}

export function settingsUnder({ settings }: Policy, own: Settings): EffectiveSettings {
  return { ...own, ...settings, locked: LOCKABLE.filter((key) => settings[key] !== undefined) };
}

export function isLocked({ locked }: EffectiveSettings, key: keyof Settings): boolean {
  return locked.some((one) => one === key);
}

export function searchesUnder({ searches }: Policy, own: SavedSearches): SavedSearches {
  return { ...own, locked: searches };
}

/**
 * The operator's own label of the same customer or tag is kept, and counts again without the policy; whom it protects
 * stays protected under it.
 */
export function labelsUnder({ labels }: Policy, own: Labels): Labels {
  if (labels.size === 0) return own;
  const locked = [...labels].map(
    ([key, label]) =>
      [key, own.get(key)?.isProtected ? { ...label, isProtected: true as const } : label] as const,
  );
  return new Map([...own, ...locked]);
}

/** Of the same words the organisation's meaning counts. */
export function wordingsUnder({ wordings }: Policy, own: Wordings): Wordings {
  return wordings.reduce<Wordings>((all, wording) => changeWordings(all, { kind: 'teach', wording }), own);
}
