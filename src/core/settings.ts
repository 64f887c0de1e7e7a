import { check, flag, list, number, object, oneOf, otherwise, type Parser, tagged, text } from './parse.ts';

/** What the operator decided. Every field has a default, so that a document of any age can be read. */
export interface Settings {
  /** `auto` follows the console page, else the browser. */
  readonly language: 'auto' | 'en' | 'zh-CN';
  /** `system` follows the browser on our own pages and the console's, which is light, in the console. */
  readonly theme: 'system' | 'light' | 'dark';
  /** How much room a line of a list takes. */
  readonly density: 'comfortable' | 'compact';
  /** Leave the console's own OK to the operator. */
  readonly stopAtDialog: boolean;
  /** After so many minutes in a customer the operator is asked whether to stay; 0 for never. */
  readonly stayLimit: number;
  /** The banner is folded to a pill. */
  readonly bannerFolded: boolean;
  /** Along which edge of the window the banner lies. */
  readonly bannerEdge: 'top' | 'bottom';
  readonly bannerSize: 'normal' | 'large';
  /** For so many days a record that was not seen again is kept. */
  readonly keepDays: number;
  /** For so many days the journal is kept. */
  readonly journalDays: number;
  /** Mobile numbers and e-mail addresses outlive the browser session. */
  readonly keepPersonal: boolean;
  /** The partner's directory is deleted when the console asks to sign in. */
  readonly forgetOnSignOut: boolean;
  /** _Read all_ shows masked columns while it reads. */
  readonly includeHidden: boolean;
  /** Properties of the result list, in order; none: the usual ones. Plain texts, since the banner reads settings and has no use for the registry. */
  readonly columns: readonly string[];
}

export const KEEP_DAYS: readonly number[] = [1, 7, 30];

export const STAY_LIMITS: readonly number[] = [0, 15, 30, 45, 60, 120];

export const JOURNAL_DAYS: readonly number[] = [30, 90, 365, 1095];

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'system',
  density: 'comfortable',
  stopAtDialog: false,
  stayLimit: 0,
  bannerFolded: false,
  bannerEdge: 'top',
  bannerSize: 'normal',
  keepDays: 7,
  journalDays: 365,
  keepPersonal: false,
  forgetOnSignOut: false,
  includeHidden: false,
  columns: [],
};

const fields: { readonly [K in keyof Settings]: Parser<Settings[K]> } = {
  language: oneOf('auto', 'en', 'zh-CN'),
  theme: oneOf('system', 'light', 'dark'),
  density: oneOf('comfortable', 'compact'),
  stopAtDialog: flag,
  stayLimit: check(number, (minutes) => STAY_LIMITS.includes(minutes), 'a number of minutes'),
  bannerFolded: flag,
  bannerEdge: oneOf('top', 'bottom'),
  bannerSize: oneOf('normal', 'large'),
  keepDays: check(number, (days) => KEEP_DAYS.includes(days), 'a number of days'),
  journalDays: check(number, (days) => JOURNAL_DAYS.includes(days), 'a number of days'),
  keepPersonal: flag,
  forgetOnSignOut: flag,
  includeHidden: flag,
  columns: list(text(40), 40),
};

/** Of each setting by itself. */
export const SETTING_PARSERS = fields;

export const parseSettings: Parser<Settings> = object<Settings>(
  Object.fromEntries(
    Object.entries(fields).map(([key, parser]) => [
      key,
      otherwise<unknown>(parser, DEFAULT_SETTINGS[key as keyof Settings]),
    ]),
  ) as typeof fields,
);

/** One setting and its new value. */
export type SettingsChange = {
  readonly [K in keyof Settings]: { readonly key: K; readonly value: Settings[K] };
}[keyof Settings];

export const parseSettingsChange: Parser<SettingsChange> = tagged<SettingsChange>(
  'key',
  // Said to be pure, or every console page would make these parsers and never use them.
  /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.entries(fields).map(([key, value]) => [
      key,
      object({ key: oneOf(key), value }) as Parser<SettingsChange>,
    ]),
  ),
);
