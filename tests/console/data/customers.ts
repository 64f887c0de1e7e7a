import { AWKWARD_NAMES, drawName, MANAGERS, RESELLERS, TAGS } from './names.ts';
import { createRandom, hexId, type Random } from './random.ts';

export interface StandInCustomer {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  /** Unique. */
  readonly account: string;
  readonly email: string;
  readonly mobile: string;
  /** Empty where nobody is assigned. */
  readonly manager: string;
  readonly type: 'reseller' | 'referral';
  /** Epoch milliseconds, whole seconds. */
  readonly associated: number;
  readonly frozen: 'no' | 'auto' | 'manual';
  readonly spend: { readonly amount: number; readonly currency: string };
  readonly expires: number | null;
  /** Budget usage in percent, or null where no budget is set. */
  readonly budget: number | null;
  readonly tags: readonly string[];
  readonly list: 'own' | 'resellers';
  readonly reseller: string | null;
  readonly authorized: boolean;
}

export interface Recipe {
  readonly seed: number;
  readonly currency: string;
  /** Dates lie around this moment; rounded to its day so that a run is the same all day long. */
  readonly now: number;
}

const DAY = 86_400_000;

/** The customer at one place of one list: the same for the same seed, whatever else is in the list. */
export function createCustomer(recipe: Recipe, list: 'own' | 'resellers', index: number): StandInCustomer {
  const random = createRandom(recipe.seed * 8462 + index * 104_729 + (list === 'own' ? 0 : 15_485_863));
  const today = Math.floor(recipe.now / DAY) * DAY;
  const drawn = drawName(list === 'own' ? nameSource(recipe, index, random) : random);
  const account = `${drawn.stem}${list === 'own' ? 1000 + index : 70_000 + index}`;
  const drawnType = random.chance(0.84) ? 'reseller' : 'referral';
  const drawnConsent = random.chance(0.82);
  const notable = list === 'own' && isNotable(index);
  const type = notable ? 'reseller' : drawnType;
  return {
    id: hexId(recipe.seed, list, index),
    name: (list === 'own' ? awkwardName(index) : null) ?? drawn.name,
    account,
    email: `${random.pick(['it', 'cloud', 'admin', 'ops'])}@${account.replaceAll('_', '-')}.example`,
    mobile: `1${3 + random.int(7)}${String(random.int(1e9)).padStart(9, '0')}`,
    manager: random.chance(0.1) ? '' : random.chance(0.25) ? 'Li Wei' : random.pick(MANAGERS),
    type,
    associated: today - index * 7 * 3_600_000 - random.int(7 * 3600) * 1000,
    frozen: random.chance(0.07) ? 'auto' : random.chance(0.05) ? 'manual' : 'no',
    spend: { amount: drawSpend(random), currency: recipe.currency },
    expires: drawExpiry(random, today),
    budget: random.chance(0.35) ? null : drawBudget(random),
    tags: TAGS.filter((_tag, rank) => random.chance(0.22 / (1 + rank * 0.25))),
    list,
    reseller: list === 'own' ? null : random.pick(RESELLERS),
    authorized: type === 'reseller' && (notable || drawnConsent),
  };
}

/** Namesakes and awkward names can all be operated on, or they would test nothing. */
function isNotable(index: number): boolean {
  return (index >= 11 && index <= 19) || [23, 25, 28, 29, 88].includes(index);
}

/** 17 is named like 13 (one page), 88 like 23 (pages apart): a name alone never tells a customer. */
function nameSource(recipe: Recipe, index: number, own: Random): Random {
  const twin = index === 13 || index === 17 ? 13 : index === 23 || index === 88 ? 23 : null;
  return twin === null ? own : createRandom(recipe.seed * 31 + twin);
}

function awkwardName(index: number): string | null {
  const places = [25, 12, 14, 15, 16, 18, 19, 11, 28, 29];
  return AWKWARD_NAMES[places.indexOf(index)] ?? null;
}

function drawSpend(random: Random): number {
  if (random.chance(0.12)) return 0;
  return Math.round(Math.exp(5.6 + 1.7 * random.normal()) * 100) / 100;
}

function drawBudget(random: Random): number {
  return Math.round(Math.min(180, Math.abs(48 + 34 * random.normal())) * 100) / 100;
}

function drawExpiry(random: Random, today: number): number | null {
  if (random.chance(0.2)) return null;
  const days = random.chance(0.06)
    ? -random.int(30)
    : random.chance(0.14)
      ? random.int(7)
      : random.chance(0.3)
        ? random.int(45)
        : 30 + random.int(690);
  // The console lets resources end at a full second before midnight of its own time zone (UTC+8).
  return today + days * DAY + 16 * 3_600_000 - 1000;
}
