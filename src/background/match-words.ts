import { partnerKey } from '../core/account/partner-key.ts';
import { byFrecency } from '../core/account/recents.ts';
import { answerTo, UnreadableFilterError } from '../core/directory/answer.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { printText } from '../core/filter/print-text.ts';
import { boostsOf } from '../core/type-ahead/boosts.ts';
import { search } from '../core/type-ahead/search.ts';
import type { Jar } from '../platform/jar.ts';
import { recentsItem } from '../platform/plan-items.ts';
import { jarItem } from '../platform/stored-items.ts';
import {
  isSameAge,
  type KeptTypeAhead,
  readPartner,
  readRecords,
  readTypeAhead,
} from '../platform/type-ahead-store.ts';
import { currentDirectory } from './directory-store.ts';

/**
 * Who fits some words, the best first: as the popup finds them, once a popup has built its index of the directory as it
 * is now; else whoever has every word.
 */
export async function matchWords(jar: Jar, typed: string, most: number): Promise<readonly DirectoryRecord[]> {
  if (typed.trim() === '') return [];
  const { partner } = await jarItem(jar).read();
  const key = partnerKey(partner);
  const known = key === null ? undefined : await readPartner(key);
  if (key === null || known === undefined) return [];
  const index = await currentIndex(key, known);
  if (index === undefined) return withEveryWord(await currentDirectory(partner), typed, most);
  const recents = byFrecency(await recentsItem(jar).read(), Date.now());
  const recent = recents.flatMap(({ customer: { id } }) => (id === null ? [] : [id]));
  const hits = search(index, typed, most, boostsOf(index, known.pins, recent));
  const records = await readRecords(
    key,
    hits.map(({ id }) => id.text),
  );
  return hits.flatMap(({ id }) => records.get(id.text) ?? []);
}

let kept: { readonly partner: string; readonly typeAhead: KeptTypeAhead } | undefined;

async function currentIndex(
  partner: string,
  now: KeptTypeAhead['age'],
): Promise<KeptTypeAhead['index'] | undefined> {
  if (kept?.partner !== partner || !isSameAge(kept.typeAhead.age, now)) {
    const typeAhead = await readTypeAhead(partner);
    kept = typeAhead && isSameAge(typeAhead.age, now) ? { partner, typeAhead } : undefined;
  }
  return kept?.typeAhead.index;
}

function withEveryWord(
  directory: Parameters<typeof answerTo>[1],
  typed: string,
  most: number,
): readonly DirectoryRecord[] {
  // Words only: who asks has no room to say what is wrong with a filter.
  const filter = typed
    .trim()
    .split(/\s+/)
    .map((word) => printText(word))
    .join(' ');
  const ask = {
    filter,
    sort: null,
    from: 0,
    to: most,
    language: 'en',
    timeZone: 'UTC',
    spreads: [],
  } as const;
  try {
    return answerTo(ask, directory, Date.now()).rows;
  } catch (error) {
    if (error instanceof UnreadableFilterError) return [];
    throw error;
  }
}
