import { displayName } from '../core/account/customer-ref.ts';
import type { Refusal } from '../core/account/refusal.ts';
import { knownValue } from '../core/customer/field.ts';
import { answerTo, type Held, UnreadableFilterError } from '../core/directory/answer.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { printText } from '../core/filter/print-text.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { jarItem } from '../platform/stored-items.ts';
import { answer, currentJar, startUnseen } from './commands.ts';
import { currentDirectory } from './directory-store.ts';

/** The browser shows no more below its own line. */
const MOST = 6;

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** What the address bar lists after `om `. */
export function suggest(typed: string, show: (suggestions: Suggestion[]) => void): void {
  currentJar()
    .then((jar) => find(jar, typed))
    .then((found) => show(found.map(suggestionFor)))
    .catch((error: unknown) => report('address bar', error));
}

/** Enter: on a suggestion, whose content is an ID, or on what was typed, which then means the first match. */
export function enter(text: string): void {
  answer((jar) => go(jar, text)).catch((error: unknown) => report('address bar', error));
}

async function go(jar: Jar, text: string): Promise<Refusal | null> {
  const [first] = await find(jar, text);
  if (first !== undefined) return startUnseen(jar, first.id, 'omnibox');
  return (await directoryOf(jar)).index.count === 0 ? 'nobody-known' : 'nobody-found';
}

async function find(jar: Jar, typed: string): Promise<readonly DirectoryRecord[]> {
  if (typed.trim() === '') return [];
  const ask = {
    // Words only: an address bar has no room to say what is wrong with a filter.
    filter: typed
      .trim()
      .split(/\s+/)
      .map((word) => printText(word))
      .join(' '),
    sort: null,
    from: 0,
    to: MOST,
    language: 'en' as const,
    timeZone: 'UTC',
    spreads: [],
  };
  try {
    return answerTo(ask, await directoryOf(jar), Date.now()).rows;
  } catch (error) {
    if (error instanceof UnreadableFilterError) return [];
    throw error;
  }
}

async function directoryOf(jar: Jar): Promise<Held> {
  return currentDirectory((await jarItem(jar).read()).partner);
}

function suggestionFor({ id, fields }: DirectoryRecord): Suggestion {
  const [name, account] = [knownValue(fields.name), knownValue(fields.account)];
  const words = [displayName({ id, account, name, masks: [] }), name === null ? null : account, id];
  const shown = [...new Set(words)].filter((word) => word !== null).join(' · ');
  return { content: id, description: isMarkup() ? escaped(shown) : shown };
}

/** Chrome reads descriptions as XML, Firefox as plain text; only Firefox tells its version this way. */
function isMarkup(): boolean {
  return !('getBrowserInfo' in browser.runtime);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
