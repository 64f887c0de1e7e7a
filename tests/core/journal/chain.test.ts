import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChainedEntry, chain, findBreak, NO_LINK } from '../../../src/core/journal/chain.ts';
import { sampleEntries } from './sample-entries.ts';

const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');
const linkOf = ({ seq, hash }: ChainedEntry) => ({ seq, hash });

async function whole() {
  const entries = await chain(NO_LINK, sampleEntries(6), digest);
  const [first, , third] = entries as [ChainedEntry, ChainedEntry, ChainedEntry];
  const last = entries.at(-1) as ChainedEntry;
  return { entries, first, third, last, ends: { anchor: NO_LINK, head: linkOf(last) } };
}

describe('a chain', () => {
  it('is whole as it was written, in one go or in several', async () => {
    const { entries, third, ends } = await whole();
    expect(await findBreak(entries, ends, digest)).toBeNull();
    const more = await chain(linkOf(third), sampleEntries(6).slice(3), digest);
    expect([...entries.slice(0, 3), ...more]).toEqual(entries);
    expect(await findBreak([], { anchor: NO_LINK, head: NO_LINK }, digest)).toBeNull();
  });

  it('is whole when its oldest entries were deleted and the anchor kept', async () => {
    const { entries, third, last, ends } = await whole();
    expect(await findBreak(entries.slice(3), { ...ends, anchor: linkOf(third) }, digest)).toBeNull();
    expect(await findBreak([], { ...ends, anchor: linkOf(last) }, digest)).toBeNull();
    expect(await findBreak(entries.slice(3), ends, digest)).toEqual({ seq: 1, why: 'missing' });
  });

  it('is as good as its last entry when the head is not known yet', async () => {
    const { entries, third } = await whole();
    expect(await findBreak(entries, { anchor: NO_LINK, head: linkOf(third) }, digest)).toBeNull();
  });

  it.each<[string, (entries: readonly ChainedEntry[]) => readonly ChainedEntry[], number, string]>([
    [
      'one word changed',
      (all) => all.map((one) => (one.seq === 3 ? { ...one, note: 'x' } : one)),
      3,
      'changed',
    ],
    ['a time changed', (all) => all.map((one) => (one.seq === 6 ? { ...one, at: 1 } : one)), 6, 'changed'],
    ['one taken out', (all) => all.filter(({ seq }) => seq !== 4), 4, 'missing'],
    ['the last one taken out', (all) => all.slice(0, -1), 6, 'missing'],
    ['everything lost', () => [], 1, 'missing'],
    [
      'two exchanged',
      (all) => all.map((one) => ({ ...(all[{ 2: 2, 3: 1 }[one.seq] ?? one.seq - 1] ?? one), seq: one.seq })),
      2,
      'changed',
    ],
  ])('shows %s', async (_, harm, seq, why) => {
    const { entries, ends } = await whole();
    expect(await findBreak(harm(entries), ends, digest)).toEqual({ seq, why });
  });

  it('shows an end that was written anew', async () => {
    const { entries, third, ends } = await whole();
    const others = sampleEntries(6)
      .slice(3)
      .map((entry) => ({ ...entry, note: 'nothing to see' }));
    const forged = await chain(linkOf(third), others, digest);
    expect(await findBreak([...entries.slice(0, 3), ...forged], ends, digest)).toEqual({
      seq: 6,
      why: 'changed',
    });
  });
});
