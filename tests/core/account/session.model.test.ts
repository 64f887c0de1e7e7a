import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '../../../src/banner/standing.ts';
import {
  type AssumedAccount,
  NOT_OBSERVED,
  SWITCH_LIMIT,
  step,
} from '../../../src/core/account/assumed-account.ts';
import { type CustomerRef, isSameCustomer } from '../../../src/core/account/customer-ref.ts';
import { hear, type Known } from '../../../src/core/account/hear.ts';
import { namesCustomer } from '../../../src/core/account/judge.ts';
import type { Observation } from '../../../src/core/account/observation.ts';
import { type OpenedPage, readAnew, recognise, UNREAD_PAGE } from '../../../src/core/account/opened-page.ts';
import { parseAssumedAccount } from '../../../src/core/account/parse-account.ts';

/** Who the console's own session acts as. Two of them the directory knows, one is hidden in the list, one is nobody's customer. */
type Acting = 'partner' | 'a' | 'b' | 'hidden' | 'stranger' | 'signed out';

const ref = (part: Partial<CustomerRef>): CustomerRef => ({
  id: null,
  account: null,
  name: null,
  masks: [],
  ...part,
});
/** As the list shows them, and as OK is pressed for them. */
const LISTED = {
  a: ref({ id: 'id-a', account: 'hwc_a', name: 'Alpha' }),
  b: ref({ id: 'id-b', account: 'hwc_b', name: 'Beta' }),
  hidden: ref({ id: 'id-h', masks: ['hid***9'] }),
};
const HEADERS: Readonly<Record<Acting, string>> = {
  partner: 'acme / op_li',
  a: 'hwc_a / admin',
  b: 'Beta',
  hidden: 'hidden_9',
  stranger: 'outsider',
  'signed out': '',
};

interface Page {
  readonly tab: number;
  readonly opener: number | null;
  readonly since: number;
  /** Whom it was rendered for; `null` until it was. */
  truth: Acting | null;
  opened: OpenedPage;
}

interface Message {
  readonly page: Page;
  readonly seen: Observation;
  readonly truth: Acting;
}

/** The console with its one session, the open tabs, what is under way to the background, and the background. */
class World {
  now = 1_000_000;
  acting: Acting = 'partner';
  pages: Page[] = [];
  messages: Message[] = [];
  /** What the background was told. `counts`: it had to believe it. */
  heard: { readonly since: number; readonly truth: Acting; readonly counts: boolean }[] = [];
  known: Known = {
    account: NOT_OBSERVED,
    partner: { labels: [HEADERS.partner], agencyIds: [] },
    customerAgencyIds: [],
    requestTab: null,
  };

  begin(tab: number, opener: number | null): Page {
    const page = { tab, opener, since: this.now, truth: null, opened: UNREAD_PAGE };
    this.pages = [...this.pages.filter((one) => one.tab !== tab), page];
    return page;
  }

  /** The page asks the console who is acting, and shows it; a header that is shown anew is as old as that. */
  render(page: Page | undefined, header: 'sure' | 'unsure' | 'none', since = page?.since ?? 0): void {
    if (page === undefined) return;
    // What stands below a header that vanished, or is doubtful, may still be of whoever it named.
    if (page.truth === null || header === 'sure') page.truth = this.acting;
    const signedOut = this.acting === 'signed out';
    const labels = header === 'none' || signedOut ? null : [HEADERS[this.acting]];
    if (labels !== null && header === 'sure') page.opened = readAnew(page.opened, labels);
    const seen: Observation = {
      since,
      header: labels === null ? null : { labels, sure: header === 'sure' },
      agencyId: `user of ${this.acting}`,
      signedOut,
      customerList: false,
    };
    this.messages.push({ page, seen, truth: this.acting });
  }

  deliver(message: Message | undefined): void {
    if (message === undefined) return;
    const { page, seen, truth } = message;
    const before = this.known.account;
    const candidates = [LISTED.a, LISTED.b].filter((one) => namesCustomer(seen.header?.labels ?? [], one));
    const { known, page: subject } = hear(this.known, seen, page, { candidates, at: this.now });
    this.known = known;
    const isSure = seen.signedOut || seen.header?.sure === true;
    // Right after OK a page may still show the partner, and a name that the list hid may be anybody's: no answers.
    const isAnswer =
      before.state !== 'requested' || !((truth === 'partner' && isSoon(seen, before)) || truth === 'hidden');
    this.heard.push({ since: seen.since, truth, counts: isSure && isAnswer });
    const isStillShown = this.pages.includes(page) && page.opened.labels[0] === seen.header?.labels[0];
    if (isStillShown && subject !== null) page.opened = { ...page.opened, subject };
  }

  request(page: Page | undefined, who: keyof typeof LISTED, outcome: 'done' | 'refused' | 'ignored'): void {
    if (page?.truth !== 'partner') return;
    const customer = LISTED[who];
    this.happen({ type: 'requested', at: this.now, customer });
    this.known = { ...this.known, requestTab: page.tab };
    this.now += 10;
    // The console lets nobody but the partner operate on behalf of anybody.
    if (outcome === 'done' && this.acting === 'partner') this.acting = who;
    if (outcome === 'refused') this.happen({ type: 'refused', at: this.now, customer });
  }

  happen(event: Parameters<typeof step>[1]): void {
    this.known = { ...this.known, account: step(this.known.account, event) };
  }

  /** What every open page is told, by storage. */
  tell(): void {
    for (const page of this.pages)
      page.opened = recognise(page.opened, this.known.account, this.known.partner?.labels ?? []);
  }
}

const tab = fc.constantFrom(1, 2, 3);
const header = fc.constantFrom('sure', 'sure', 'sure', 'unsure', 'none');
const HAPPENINGS = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('load'), tab, header }), weight: 6 },
  { arbitrary: fc.record({ do: fc.constant('begin'), tab, opener: fc.option(tab) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('render'), tab, header }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('redraw'), tab, header }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('deliver'), which: fc.nat(5), again: fc.boolean() }), weight: 9 },
  {
    arbitrary: fc.record({
      do: fc.constant('request'),
      tab,
      who: fc.constantFrom('a', 'b', 'hidden'),
      outcome: fc.constantFrom('done', 'done', 'refused', 'ignored'),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('native'),
      who: fc.constantFrom('partner', 'a', 'b', 'hidden', 'stranger', 'signed out'),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({ do: fc.constant('wait'), for: fc.constantFrom(1, 500, 21_000, 70_000) }),
    weight: 3,
  },
  { arbitrary: fc.record({ do: fc.constantFrom('die', 'restart', 'forget') }), weight: 1 },
);
type Happening = typeof HAPPENINGS extends fc.Arbitrary<infer H> ? H : never;

function play(world: World, one: Happening): void {
  world.now += 10;
  const page = 'tab' in one ? world.pages.find((each) => each.tab === one.tab) : undefined;
  switch (one.do) {
    case 'load':
      world.render(world.begin(one.tab, null), one.header as 'sure');
      break;
    case 'begin':
      world.begin(one.tab, one.opener);
      break;
    case 'render':
      if (page?.truth === null) world.render(page, one.header as 'sure');
      break;
    case 'redraw':
      // Who has to sign in is led to another page.
      if (page?.truth != null && world.acting !== 'signed out')
        world.render(page, one.header as 'sure', world.now);
      break;
    case 'deliver': {
      const place = one.which % Math.max(1, world.messages.length);
      world.deliver(world.messages[place]);
      if (!one.again) world.messages.splice(place, 1);
      break;
    }
    case 'request':
      world.request(page, one.who as 'a', one.outcome as 'done');
      break;
    case 'native':
      world.acting = one.who as Acting;
      break;
    case 'wait':
      world.now += one.for;
      world.happen({ type: 'time-passed', at: world.now });
      break;
    case 'die':
      world.known = structuredClone({
        ...world.known,
        account: parseAssumedAccount(structuredClone(world.known.account)),
      });
      break;
    case 'restart':
      [world.pages, world.messages] = [[], []];
      world.happen({ type: 'restarted', at: world.now });
      world.known = { ...world.known, requestTab: null };
      break;
    case 'forget':
      world.happen({ type: 'forgotten', at: world.now });
      break;
  }
  world.tell();
}

function isSoon({ since }: Observation, { at }: AssumedAccount): boolean {
  return since - at < SWITCH_LIMIT;
}

function isOf(customer: CustomerRef, truth: Acting | null): boolean {
  return truth !== null && truth in LISTED && isSameCustomer(customer, LISTED[truth as keyof typeof LISTED]);
}

/** A name that is confirmed was shown by the console itself, and nothing newer that was heard says otherwise. */
function checkKnown({ known, heard }: World): void {
  const { account } = known;
  if (account.state !== 'confirmed') return;
  expect(heard.some(({ since, truth }) => since === account.at && isOf(account.customer, truth))).toBe(true);
  const newer = heard.filter(
    ({ since, truth, counts }) => counts && since > account.at && !isOf(account.customer, truth),
  );
  expect(newer).toEqual([]);
}

function checkPages({ known, pages }: World, reached: Set<string>): void {
  for (const { opened, truth } of pages) {
    const standing = standingOf(known.account, opened, null, null);
    reached.add(standing.state);
    if (opened.labels.length === 0) continue;
    if (standing.state === 'confirmed') expect(isOf(customerIn(known.account), truth)).toBe(true);
    if (standing.state === 'stale') expect(standing.isVeiled && standing.holds).toBe(true);
  }
}

function customerIn(account: AssumedAccount): CustomerRef {
  return account.state === 'confirmed' ? account.customer : ref({});
}

test('the banner never shows a customer as confirmed who is not the one acting', () => {
  const seed = Number(process.env.BEHALF_SEED ?? Date.now() % 1_000_000_000);
  console.log(`session model: seed ${seed} (BEHALF_SEED plays it again)`);
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(HAPPENINGS, { maxLength: 40, size: 'max' }), (happenings) => {
      const world = new World();
      for (const one of happenings) {
        play(world, one);
        checkKnown(world);
        checkPages(world, reached);
        reached.add(`${world.known.account.state} known`);
      }
      // When everything has arrived and a new page was read, in the banner it is who it is.
      for (const message of world.messages) world.deliver(message);
      world.now += SWITCH_LIMIT + 1;
      world.render(world.begin(1, null), 'sure');
      world.deliver(world.messages.at(-1));
      const { account } = world.known;
      expect(account.state === 'confirmed' ? isOf(account.customer, world.acting) : true).toBe(true);
      expect(account.state === 'partner').toBe(world.acting === 'partner');
      if (world.acting === 'a' || world.acting === 'b')
        expect(['confirmed', 'mismatch']).toContain(account.state);
    }),
    { numRuns: 10_000, seed },
  );
  // It would say nothing about what it never got to.
  const states = ['partner', 'requested', 'confirmed', 'mismatch', 'unknown'];
  for (const state of [...states, ...states.map((one) => `${one} known`), 'stale'])
    expect(reached).toContain(state);
});
