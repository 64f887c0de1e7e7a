import { beforeEach, describe, expect, it } from 'vitest';
import { NO_LINK } from '../../src/core/journal/chain.ts';
import { fake, signIn, startOver, wake } from './directory.ts';

const JAR = 'firefox-container-2';
const SITE = `partner.example@${JAR}`;
const DAY = 86_400_000;

beforeEach(startOver);

describe('a container that may be gone', () => {
  const customer = { id: 'a', account: 'hwc_a', name: null, masks: [] };

  /** Two sites in one container, and ordinary windows, all seen `days` ago; then the browser starts anew. What is left. */
  async function restart(days: number, visited: number | null = null): Promise<string[]> {
    const at = Date.now() - days * DAY;
    const account = { state: 'confirmed', at, customer, since: at, by: 'name' };
    for (const jar of [JAR, SITE, 'normal']) {
      signIn(jar, 'acme_dist');
      const { value } = fake.stored[`jar.${jar}`] as { value: object };
      fake.stored[`jar.${jar}`] = { version: 1, value: { ...value, account } };
      fake.stored[`directory.${jar}`] = { version: 1, value: { revision: 1 } };
      fake.stored[`plan.${jar}.unreadable`] = 'spoilt';
    }
    if (visited !== null) {
      const value = [{ customer, visits: [Date.now() - visited * DAY] }];
      fake.stored[`recents.${JAR}`] = { version: 1, value };
    }
    fake.storage.session.items = {};
    await wake();
    const { readPlan } = await import('../../src/background/switch-runner.ts');
    await readPlan('normal');
    const jars = Object.keys(fake.stored).flatMap(
      (key) => /^[a-z]+\.(.*?)(\.unreadable)?$/.exec(key)?.[1] ?? [],
    );
    return [...new Set(jars)].sort();
  }

  it('is forgotten when nothing was seen in it for 30 days, and with it the stay there', async () => {
    const since = Date.now() - 32 * DAY;
    const stay = { id: 's', customer, since, by: 'row', isOver: false, note: '' };
    const stays = [{ jar: JAR, asked: null, inside: stay }];
    fake.stored.journal = { version: 1, value: { pending: [], stays, head: NO_LINK } };
    expect(await restart(31)).toEqual(['normal']);
    const { settle } = await import('../../src/background/journal.ts');
    await settle();
    const { readEntries } = await import('../../src/platform/journal-database.ts');
    const { entries } = await readEntries();
    expect(entries).toMatchObject([{ stay: 's', jar: JAR, end: 'restarted' }]);
    // Until it was seen last, not until it was forgotten.
    expect(entries[0]?.lasted).toBeLessThan(2 * DAY);
    expect(fake.stored.journal).toMatchObject({ value: { stays: [], pending: [] } });
  });

  it('is kept until then', async () => {
    expect(await restart(29)).toEqual([JAR, 'normal', SITE].sort());
  });

  it('is kept for 30 days after the last customer that was visited in it', async () => {
    expect(await restart(31, 29)).toEqual([JAR, 'normal'].sort());
    expect(await restart(31, 31)).toEqual(['normal']);
  });
});
