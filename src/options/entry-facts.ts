import { labelIn } from '../core/customer/language.ts';
import type { Sort } from '../core/directory/order.ts';
import type { Entry } from '../core/exchange/difference.ts';
import type { Refused } from '../core/exchange/exchanged.ts';
import { CUSTOMER_VOCABULARY } from '../core/filter/vocabulary.ts';
import type { SubjectLabel } from '../core/label/label.ts';
import { filterOf, type SavedSearch } from '../core/saved-search/saved-search.ts';
import { shippedSearch } from '../core/saved-search/shipped.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from '../core/settings.ts';
import { labelOf } from '../ui/filter/describe.ts';
import { exchangeWords } from '../ui/strings/exchange.ts';
import { labelWords } from '../ui/strings/label.ts';
import { optionsWords } from '../ui/strings/options.ts';
import type { Language } from '../ui/strings/words.ts';
import { nameOf } from './meaning-name.ts';

/** One thing about an entry that is new or other than before. */
export interface Fact {
  readonly what: string;
  /** `null` where there was nothing before. */
  readonly before: string | null;
  readonly after: string;
}

/** What an entry is called. Names come from a file: to be shown as text. */
export function entryName(entry: Entry, language: Language): string {
  const words = exchangeWords(language);
  switch (entry.part) {
    case 'search':
      return entry.before?.name ?? entry.after.name;
    case 'arrangement':
      return words.arrangement;
    case 'label':
      return subjectName(entry.after, language);
    case 'setting':
      return settingSaid(entry.after, language)[0];
    case 'wording':
      return entry.after.text;
  }
}

/** What one that was refused is called: a setting has a name of ours, the rest the one it has in the file. */
export function refusedName({ part, name }: Refused, language: Language): string {
  if (part === 'arrangement') return exchangeWords(language).arrangement;
  const value = Object.entries(DEFAULT_SETTINGS).find(([key]) => key === name)?.[1];
  if (part === 'setting') return settingSaid({ key: name, value } as SettingsChange, language)[0];
  return name || exchangeWords(language).nameless;
}

/** What would be other than it is. */
export function entryFacts(entry: Entry, language: Language): readonly Fact[] {
  const words = exchangeWords(language);
  switch (entry.part) {
    case 'search': {
      const tell = (search: SavedSearch): readonly Said[] => [
        [words.name, search.name],
        [words.filter, search.filter || words.everyone],
        [words.sort, sortWords(search.sort, language)],
        [labelWords(language).colour, hueWords(search.hue, language)],
      ];
      return changed(entry.before, entry.after, tell, [entry.after.name, words.none]);
    }
    case 'arrangement':
      return changed(
        entry.before,
        entry.after,
        ({ hidden }) => [
          [words.hidden, hidden.map((id) => shippedName(id, language)).join(' · ') || words.none],
        ],
        [],
      );
    case 'label': {
      const { colour, text, note, isProtected } = labelWords(language);
      const tell = (label: SubjectLabel): readonly Said[] => [
        [text, label.text || words.none],
        [colour, hueWords(label.hue, language)],
        [note, label.note || words.none],
        [isProtected, label.isProtected ? words.on : words.off],
      ];
      return changed(entry.before, entry.after, tell, [words.none]);
    }
    case 'setting':
      return changed(entry.before, entry.after, (change) => [['', settingSaid(change, language)[1]]], []);
    case 'wording':
      return changed(entry.before, entry.after, ({ means }) => [['', nameOf(means, language)]], []);
  }
}

/** True for a saved search whose filter this version cannot read. */
export function isToMend(entry: Entry): boolean {
  return entry.part === 'search' && filterOf(entry.after) === null;
}

type Said = readonly [what: string, value: string];

/** Of something new all that is said of it and is not one of `untold`. */
function changed<T>(
  before: T | null,
  after: T,
  tell: (of: T) => readonly Said[],
  untold: readonly string[],
): readonly Fact[] {
  const was = before === null ? null : tell(before);
  return tell(after).flatMap(([what, value], at): Fact[] => {
    const old = was?.[at]?.[1] ?? null;
    if (old === null ? untold.includes(value) : old === value) return [];
    return [{ what, before: old, after: value }];
  });
}

function subjectName({ subject }: SubjectLabel, language: Language): string {
  const words = exchangeWords(language);
  return subject.kind === 'customer' ? `${words.customer} ${subject.id}` : `${words.tag} ${subject.tag}`;
}

function shippedName(id: string, language: Language): string {
  const shipped = shippedSearch(id);
  return shipped === undefined ? id : labelIn(language, shipped.label);
}

function hueWords(hue: number | null, language: Language): string {
  const names: Readonly<Record<number, string>> = labelWords(language).colours;
  return (hue === null ? undefined : names[hue]) ?? exchangeWords(language).none;
}

function sortWords(sort: Sort | null, language: Language): string {
  if (sort === null) return exchangeWords(language).none;
  return `${labelOf(sort.property, language)} ${sort.direction === 'ascending' ? '↑' : '↓'}`;
}

/** As the tab of settings calls it, and what it would be. */
function settingSaid({ key, value }: SettingsChange, language: Language): Said {
  const words = exchangeWords(language);
  const own = optionsWords(language).settings;
  const onOff = (on: boolean): string => (on ? words.on : words.off);
  switch (key) {
    case 'language':
      return [own.language, { auto: own.auto, en: 'English', 'zh-CN': '简体中文' }[value]];
    case 'theme':
      return [own.theme, own.themes[value]];
    case 'density':
      return [own.density, own.densities[value]];
    case 'stopAtDialog':
      return [own.operate, value ? own.stop : own.oneClick];
    case 'stayLimit':
      return [own.stayLimit, own.minutes(value)];
    case 'keepDays':
      return [own.keepDays, own.days(value)];
    case 'journalDays':
      return [own.journalDays, own.days(value)];
    case 'keepPersonal':
    case 'forgetOnSignOut':
      return [own[key], onOff(value)];
    case 'bannerEdge':
      return [own.bannerEdge, own.edges[value]];
    case 'bannerSize':
      return [own.bannerSize, own.sizes[value]];
    case 'bannerFolded':
    case 'includeHidden':
      return [words[key], onOff(value)];
    case 'columns':
      return [words.columns, value.map((column) => columnName(column, language)).join(', ') || words.usual];
  }
}

/** Settings hold plain texts for them. */
function columnName(column: string, language: Language): string {
  const property = CUSTOMER_VOCABULARY.properties.find(({ key }) => key === column);
  return property === undefined ? column : labelIn(language, property.label);
}
