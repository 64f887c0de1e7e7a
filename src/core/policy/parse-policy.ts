import { type ConsoleHost, MOST_HOSTS, parseHost } from '../console-host.ts';
import { labelForm } from '../customer/text.ts';
import { fold } from '../filter/fold.ts';
import { parseSubjectLabel } from '../label/document.ts';
import { isNothing, type SubjectLabel, subjectKey } from '../label/label.ts';
import { anything, check, flag, list, ParseError, type Parser, within } from '../parse.ts';
import { MOST_SEARCHES } from '../saved-search/collection.ts';
import { parseSearch } from '../saved-search/document.ts';
import { filterOf, type SavedSearch } from '../saved-search/saved-search.ts';
import { SETTING_PARSERS } from '../settings.ts';
import { parseWording } from '../wording/document.ts';
import { MOST_WORDINGS, type Wording } from '../wording/wording.ts';
import { LOCKABLE, NO_POLICY, type Policy } from './policy.ts';

/** Every key of a policy, as `managed_schema.json` and the README name them. */
export const POLICY_KEYS = [
  ...LOCKABLE,
  'allowExport',
  'allowShare',
  'savedSearches',
  'labels',
  'wordings',
  'hosts',
] as const;

const MOST_LABELS = 5000;

type Raw = Readonly<Record<string, unknown>>;

/** Total: each part that is wrong is left out and told, the rest counts. */
export function parsePolicy(managed: unknown): Policy {
  if (!isRaw(managed)) return NO_POLICY;
  const problems: string[] = [];

  const read = <T>(place: string, parser: Parser<T>, value: unknown): T | undefined => {
    try {
      return within(place, parser, value);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const part = <T>(key: (typeof POLICY_KEYS)[number], parser: Parser<T>): T | undefined =>
    Object.hasOwn(managed, key) ? read(key, parser, managed[key]) : undefined;
  const tellUnknown = (place: string, raw: unknown, known: readonly string[]): void => {
    if (!isRaw(raw)) return;
    const unknown = Object.keys(raw).filter((key) => !known.includes(key));
    problems.push(...unknown.map((key) => `${place}${key}: not known`));
  };
  /** Entries of a list, each by itself; of two that are one the first counts. */
  const entries = <T>(
    key: 'savedSearches' | 'labels' | 'wordings' | 'hosts',
    { parser, most, known, names }: Entries<T>,
  ): readonly T[] => {
    const taken = new Set<string>();
    return (part(key, list(anything, most)) ?? []).flatMap((raw, at) => {
      const place = `${key}[${at}]`;
      const entry = read(place, parser, raw);
      if (entry === undefined) return [];
      tellUnknown(`${place}.`, raw, known);
      const same = names(entry).find((name) => taken.has(name));
      if (same !== undefined) {
        problems.push(`${place}: there is one before it with the same ${same.split(' ')[0]}`);
        return [];
      }
      for (const name of names(entry)) taken.add(name);
      return [entry];
    });
  };

  tellUnknown('', managed, POLICY_KEYS);
  const settings = Object.fromEntries(
    LOCKABLE.flatMap((key) => {
      const value = part<unknown>(key, SETTING_PARSERS[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Policy['settings'];
  const labels = entries('labels', LABELS);
  return {
    settings,
    mayExport: part('allowExport', flag) ?? true,
    mayShare: part('allowShare', flag) ?? true,
    searches: entries('savedSearches', SEARCHES),
    hosts: entries('hosts', HOST_NAMES),
    labels: new Map(labels.map((label) => [subjectKey(label.subject), label])),
    wordings: entries('wordings', WORDINGS),
    problems,
  };
}

interface Entries<T> {
  readonly parser: Parser<T>;
  readonly most: number;
  readonly known: readonly string[];
  /** What no other entry may have, each behind the word for it. */
  readonly names: (entry: T) => readonly string[];
}

const SEARCHES: Entries<SavedSearch> = {
  // Nobody could mend it: what the operator wrote would be kept.
  parser: check(strict(parseSearch), (search) => filterOf(search) !== null, 'a filter that can be read'),
  most: MOST_SEARCHES,
  known: ['id', 'name', 'filter', 'sort', 'hue'],
  names: ({ id, name }) => [`id ${id}`, `name ${fold(name)}`],
};

const HOST_NAMES: Entries<ConsoleHost> = {
  parser: parseHost,
  most: MOST_HOSTS,
  known: [],
  names: (host) => [`name ${host}`],
};

const LABELS: Entries<SubjectLabel> = {
  parser: check(
    (value) => ({
      ...strict(parseSubjectLabel)(isRaw(value) ? { text: '', note: '', ...value } : value),
      isLocked: true,
    }),
    (label) => !isNothing(label),
    'a colour, a text, a note or a protection',
  ),
  most: MOST_LABELS,
  known: ['subject', 'hue', 'text', 'note', 'isProtected'],
  names: ({ subject }) => [`subject ${subjectKey(subject)}`],
};

const WORDINGS: Entries<Wording> = {
  parser: parseWording,
  most: MOST_WORDINGS,
  known: ['means', 'text'],
  names: ({ text }) => [`text ${labelForm(text)}`],
};

/** Where stored documents go on without a part that they cannot read, whoever writes a policy wants to know. */
function strict<T extends object>(parser: Parser<T>): Parser<T> {
  return (value) => {
    const parsed = parser(value);
    for (const [key, part] of Object.entries(parsed)) {
      if (part === null && isRaw(value) && (value[key] ?? null) !== null)
        throw new ParseError(`.${key}: not one that there is`);
    }
    return parsed;
  };
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
