import { displayName } from '../core/account/customer-ref.ts';
import type { Refusal } from '../core/account/refusal.ts';
import { knownValue } from '../core/customer/field.ts';
import { isolated } from '../core/customer/text.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { jarItem } from '../platform/stored-items.ts';
import { answer, currentJar, startUnseen } from './commands.ts';
import { currentDirectory } from './directory-store.ts';
import { matchWords } from './match-words.ts';

/** The browser shows no more below its own line. */
const MOST = 6;

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** Who was listed for a text, the best first: Enter means what stood there, not what would be found a moment later. */
let listed: { readonly typed: string; readonly ids: readonly string[] } | null = null;

/** What the address bar lists after `om `. Its own line says whom Enter means. */
export function suggest(typed: string, show: (suggestions: Suggestion[]) => void): void {
  currentJar()
    .then((jar) => matchWords(jar, typed, MOST))
    .then((found) => {
      const [best, ...others] = found;
      listed = { typed, ids: found.map(({ id }) => id) };
      browser.omnibox.setDefaultSuggestion({ description: ownLine(typed, best) });
      show(others.map((record) => ({ content: record.id, description: written(wordsOf(record)) })));
    })
    .catch((error: unknown) => report('address bar', error));
}

/** Enter: on a suggestion, whose content is an ID, or on what was typed, which then means the first match. */
export function enter(text: string): void {
  answer((jar) => go(jar, text)).catch((error: unknown) => report('address bar', error));
}

async function go(jar: Jar, text: string): Promise<Refusal | null> {
  const id = await meant(jar, text);
  listed = null;
  if (id !== undefined) return startUnseen(jar, id, 'omnibox');
  const { partner } = await jarItem(jar).read();
  return (await currentDirectory(partner)).index.count === 0 ? 'nobody-known' : 'nobody-found';
}

async function meant(jar: Jar, text: string): Promise<string | undefined> {
  if (listed?.ids.includes(text)) return text;
  if (listed?.typed === text) return listed.ids[0];
  return (await matchWords(jar, text, 1))[0]?.id;
}

function ownLine(typed: string, best: DirectoryRecord | undefined): string {
  if (typed.trim() === '') return written(browser.i18n.getMessage('addressBarEmpty'));
  return written(
    best === undefined
      ? browser.i18n.getMessage('addressBarNobody', isolated(typed.trim()))
      : browser.i18n.getMessage('addressBarFirst', wordsOf(best)),
  );
}

function wordsOf({ id, fields }: DirectoryRecord): string {
  const [name, account] = [knownValue(fields.name), knownValue(fields.account)];
  const words = [displayName({ id, account, name, masks: [] }), name === null ? null : account, id];
  return [...new Set(words)].flatMap((word) => (word === null ? [] : [isolated(word)])).join(' · ');
}

/** Chrome reads descriptions as XML, Firefox as plain text; only Firefox tells its version this way. */
function written(text: string): string {
  if ('getBrowserInfo' in browser.runtime) return text;
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
