import { ABSENT, type Field, known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerFields, CustomerRecord } from '../../../src/core/customer/record.ts';

/** A small generator of random numbers, so that a run of thousands of records is named by one seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 up to (not including) 1; mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

export const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;

/** Parts of texts that overlap, so that borders of words, scripts, cases and widths are met often. */
export const PIECES = [
  'acme',
  'Acme',
  'tech',
  'TECHNO',
  'te',
  'ch',
  'a',
  'é',
  'Ａb',
  '云',
  '云图',
  '云图科技',
  '科技有限公司',
  '有限',
  '01',
  '1',
  '2026',
  ' ',
  '  ',
  '_',
  '-',
  '--',
  '.',
  '@',
  '（',
  'ß',
  'İ',
  'ﬁ',
  '😀',
  '\u200b',
  'x'.repeat(40),
] as const;
export const TAGS = ['vip', 'VIP', 'at risk', '试用', 'trial', 'trial-2'] as const;
export const AMOUNTS = [0, 1, 5, 10, 79.5, 80, 100, 1000, 5000.25, -3] as const;

export function randomText(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(PIECES)).join('');
}

export function randomDay(random: Random): number {
  return NOW + (random.below(60) - 30) * DAY + (random.chance(0.5) ? 0 : random.below(DAY));
}

export function randomAmount(random: Random): number {
  return random.chance(0.7) ? random.pick(AMOUNTS) : random.below(1_000_000) / 100;
}

/** `hidden`: how often a field is masked or absent. */
export function randomRecord(random: Random, id: string, hidden: number): CustomerRecord {
  const field = <T>(value: () => T): Field<T> => {
    if (random.chance(hidden)) return random.chance(0.5) ? MASKED : ABSENT;
    return known(random.chance(0.15) ? null : value());
  };
  const text = () => randomText(random);
  const fields: CustomerFields = {
    name: field(text),
    account: field(() => `${random.pick(PIECES)}_${random.below(50)}`),
    id: random.chance(0.8) ? known(id) : random.pick([MASKED, ABSENT]),
    manager: field(() => random.pick(['Li Wei', 'li wei', 'Müller', '王伟'])),
    type: field(() => random.pick(['reseller', 'referral'] as const)),
    associated: field(() => randomDay(random)),
    frozen: field(() => random.chance(0.3)),
    spend: field(() => ({ amount: randomAmount(random), currency: random.pick(['USD', 'CNY', null]) })),
    expires: field(() => randomDay(random)),
    mobile: field(() => String(13_800_000_000 + random.below(40))),
    budget: field(() => randomAmount(random)),
    tag: field(() => Array.from({ length: random.below(4) }, () => random.pick(TAGS))),
    list: field(() => random.pick(['own', 'resellers'] as const)),
    om: field(() => random.pick(['offered', 'disabled', 'missing'] as const)),
    pinned: random.chance(0.5) ? ABSENT : known(random.chance(0.5)),
    email: field(() => `${random.pick(PIECES)}@example.com`),
  };
  // No reseller: a property without a column in most runs.
  const reseller = random.chance(0.1) ? { reseller: field(text) } : {};
  return { id, fields: dropAbsent({ ...fields, ...reseller }), readAt: NOW - random.below(10 * DAY) };
}

/** A missing key is what `absent` means, so records are compared without it. */
export function dropAbsent(fields: CustomerFields): CustomerFields {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field.state !== 'absent'));
}

export function randomRecords(seed: number, count: number, hidden = 0.15): CustomerRecord[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) =>
    randomRecord(
      random,
      random.chance(0.9) ? `${i.toString(16)}f0e1`.padStart(32, '0') : `Id-${i} ${random.pick(PIECES)}`,
      hidden,
    ),
  );
}
