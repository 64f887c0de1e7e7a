import type { ChainedEntry } from '../../../src/core/journal/chain.ts';
import type { JournalEntry } from '../../../src/core/journal/entry.ts';

const START = Date.UTC(2026, 10, 23, 1);
const MINUTE = 60_000;
const NAMES = ['Yuntu Tech', '恒信网络', 'Blue Harbour Logistics', '=cmd|calc'];
const KINDS = ['requested', 'confirmed', 'returned'] as const;

/** Stays of half an hour, three entries each, one after the other. */
export function sampleEntries(count: number, start = START): readonly JournalEntry[] {
  return Array.from({ length: count }, (_, place) => {
    const stay = Math.floor(place / 3);
    const kind = KINDS[place % 3] ?? 'noted';
    const name = NAMES[stay % NAMES.length] ?? '';
    return {
      id: `entry-${place}`,
      stay: `stay-${stay}`,
      at: start + stay * 45 * MINUTE + (place % 3) * (place % 3 === 2 ? 15 : 1) * MINUTE,
      kind,
      customer: { id: `d67c${stay}`, account: `hwc_${stay}`, name },
      wanted: null,
      partner: 'acme_dist',
      jar: stay % 5 === 4 ? 'private' : 'normal',
      by: stay % 2 === 0 ? 'row' : 'native',
      end: kind === 'returned' ? 'switched-back' : null,
      lasted: kind === 'returned' ? 29 * MINUTE : null,
      note: '',
    } as const;
  });
}

/** As if they were chained: for what does not look at the hashes. */
export function chained(entries: readonly JournalEntry[]): readonly ChainedEntry[] {
  return entries.map((entry, place) => ({ ...entry, seq: place + 1, previous: '', hash: `hash ${place}` }));
}
