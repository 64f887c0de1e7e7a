import { flag, object, oneOf, otherwise, type Parser, tagged } from './parse.ts';

/** What the operator decided. Every field has a default, so that a document of any age can be read. */
export interface Settings {
  /** `auto` follows the console page, else the browser. */
  readonly language: 'auto' | 'en' | 'zh-CN';
  /** Leave the console's own OK to the operator. */
  readonly stopAtDialog: boolean;
  /** The banner is folded to a pill. */
  readonly bannerFolded: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', stopAtDialog: false, bannerFolded: false };

const fields: { readonly [K in keyof Settings]: Parser<Settings[K]> } = {
  language: oneOf('auto', 'en', 'zh-CN'),
  stopAtDialog: flag,
  bannerFolded: flag,
};

export const parseSettings: Parser<Settings> = object<Settings>({
  language: otherwise(fields.language, DEFAULT_SETTINGS.language),
  stopAtDialog: otherwise(fields.stopAtDialog, DEFAULT_SETTINGS.stopAtDialog),
  bannerFolded: otherwise(fields.bannerFolded, DEFAULT_SETTINGS.bannerFolded),
});

/** One setting and its new value. */
export type SettingsChange = {
  readonly [K in keyof Settings]: { readonly key: K; readonly value: Settings[K] };
}[keyof Settings];

export const parseSettingsChange: Parser<SettingsChange> = tagged<SettingsChange>(
  'key',
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      object({ key: oneOf(key), value }) as Parser<SettingsChange>,
    ]),
  ),
);
