import { afterEach, expect, test, vi } from 'vitest';
import type { AssumedAccount, Doubt } from '../../src/core/account/assumed-account.ts';
import { COLOURS } from '../../src/core/account/colour.ts';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import type { PlanEnd, SwitchPlan } from '../../src/core/account/switch-plan.ts';
import type { Marking } from '../../src/core/label/marking.ts';
import { SHIPPED } from '../../src/core/saved-search/shipped.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

type Drawn = ReturnType<typeof drawPopup>;

/** Something the popup can show: how it comes to it, and what is there then. */
interface State {
  readonly name: string;
  readonly reach: (drawn: Drawn) => void;
  readonly shows: string;
}

const CUSTOMERS = Array.from({ length: 40 }, (_, place) => sampleCustomer(place));
const YUNTU: CustomerRef = { id: sampleCustomer(1).id, account: 'hwc_yt1001', name: 'Yuntu Tech', masks: [] };
const HENGXIN: CustomerRef = { ...YUNTU, id: null, account: 'hwc_yt1000', name: 'Hengxin Network' };
const PLAN: SwitchPlan = {
  id: 'plan',
  attempt: 0,
  run: null,
  customer: YUNTU,
  list: 'own',
  by: 'popup',
  leaving: HENGXIN,
  step: 'locate',
  startedAt: 1,
  stepStartedAt: 1,
  deadline: 1,
  tab: 1,
  leaves: 1,
  reloaded: false,
  byHand: false,
  asks: null,
  agreed: false,
  ended: null,
};

function unknown(why: Doubt): AssumedAccount {
  return { state: 'unknown', at: 1, why, customer: YUNTU, shown: 'hwc_other' };
}

function account(name: string, account: AssumedAccount, marking: Marking | null = null): State {
  return {
    name,
    reach: ({ know, store }) => {
      know();
      store.setState({ account, marking });
    },
    shows: `[data-state="${account.state}"]`,
  };
}

function typed(name: string, text: string, shows: string): State {
  return {
    name,
    reach: ({ know, finder }) => {
      know();
      finder.type(text);
    },
    shows,
  };
}

function plan(name: string, ended: PlanEnd | null): State {
  return {
    name,
    reach: ({ know, store }) => {
      know();
      store.setState({ plan: { ...PLAN, ended } });
    },
    shows: '.plan',
  };
}

const before = { state: 'partner', at: 1 } as const;
const STATES: readonly State[] = [
  account('nobody assumed', before),
  account('a customer asked for', { state: 'requested', at: 1, customer: YUNTU, before }),
  ...COLOURS.map((colour, hue) =>
    account(
      `confirmed, colour ${hue}`,
      { state: 'confirmed', at: 1, since: 1, by: 'name', customer: YUNTU },
      { ...colour, initials: 'YT', label: 'VIP', note: 'Call Li Wei first.', isProtected: hue === 0 },
    ),
  ),
  {
    name: 'a note on the customer',
    reach: ({ know, store }) => {
      know();
      const noteOn = {
        id: 's',
        customer: YUNTU,
        by: 'row',
        since: 1,
        isOver: false,
        note: 'INC-4711',
      } as const;
      store.setState({
        account: { state: 'confirmed', at: 1, since: 1, by: 'name', customer: YUNTU },
        noteOn,
      });
    },
    shows: '.note-form',
  },
  account('another account', { state: 'mismatch', at: 1, since: 1, customer: YUNTU, observed: HENGXIN }),
  account('not observed', unknown('not-observed')),
  account('not recognised', unknown('unrecognised')),
  account('signed out', unknown('signed-out')),
  typed('matches', 'c', '[role="option"] mark'),
  typed('a manager found', 'li wei', '[role="option"]'),
  typed('a filter’s matches', 'tag:vip', '[role="option"]'),
  typed('no match', 'qqqqzzzz', '.nothing b'),
  typed('a filter that is not complete', 'budget>=', '.nothing b'),
  {
    name: 'pinned, recent and saved searches',
    reach: ({ know, finder }) => {
      know([sampleCustomer(3).id]);
      finder.setRecent([sampleCustomer(1).id, sampleCustomer(5).id]);
      finder.setSearches(SHIPPED.map(({ id, label, filter, sort }) => ({ id, name: label, filter, sort })));
      finder.walk('next');
    },
    shows: '[aria-labelledby="group-recent"] [role="option"]',
  },
  {
    name: 'an obstacle',
    reach: ({ know, finder }) => {
      know();
      finder.type('恒信');
      const [who] = finder.view.getState().groups[0]?.choices ?? [];
      if (who?.kind === 'customer') finder.note({ kind: 'obstacle', why: 'not-offered', who });
    },
    shows: '.note.warning',
  },
  { name: 'loading', reach: () => undefined, shows: '.nothing' },
  { name: 'not readable', reach: ({ finder }) => finder.fail(), shows: '.nothing[role="alert"] button' },
  {
    name: 'nobody known',
    reach: ({ finder }) => finder.know({ partner: undefined, index: undefined, isBuilding: false }),
    shows: '.nothing button',
  },
  {
    name: 'not allowed on the console’s pages',
    reach: ({ know, store }) => {
      know();
      store.setState({ mayWork: false });
    },
    shows: '.hosts button',
  },
  {
    name: 'a key that was refused',
    reach: ({ know, store }) => {
      know();
      store.setState({ refusal: 'no-previous' });
    },
    shows: '.plan.failed',
  },
  {
    name: 'the editor of colour, label and note',
    reach: ({ know, store }) => {
      know();
      store.setState({ labelled: { id: sampleCustomer(1).id, name: 'Yuntu Tech', tags: ['vip'] } });
    },
    shows: 'dialog[open]',
  },
  plan('a plan under way', null),
  {
    name: 'asked whether to stay',
    reach: ({ know, store }) => {
      know();
      const since = Date.now() - 46 * 60_000;
      const stay = { customer: YUNTU, since, from: since, question: 'limit', isLeaving: false } as const;
      store.setState({ stay });
    },
    shows: '[data-question="limit"]',
  },
  {
    name: 'a page that hides the banner',
    reach: ({ know, store }) => {
      know();
      store.setState({ isPageTold: false });
    },
    shows: '.plan.failed',
  },
  {
    name: 'a page of customers in words that nobody taught',
    reach: ({ know, store }) => {
      know();
      store.setState({ isStrange: true });
    },
    shows: '.plan.failed button',
  },
  {
    name: 'a plan that asks',
    reach: ({ know, store }) => {
      know();
      store.setState({ plan: { ...PLAN, step: 'ask', asks: 'protected' } });
    },
    shows: 'dialog.agreement[open]',
  },
  plan('a plan that failed', { state: 'failed', why: 'not-left', detail: '' }),
  plan('a plan that was cancelled', { state: 'cancelled' }),
];

let drawn: Drawn | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

test.each(looks(400, 320))(
  'axe finds nothing wrong in any state: $language, $theme, $width px',
  async (given) => {
    await look(given);
    const problems: Record<string, readonly string[]> = {};
    for (const { name, reach, shows } of STATES) {
      drawn = drawPopup(CUSTOMERS, given);
      reach(drawn);
      await vi.waitFor(() => expect(document.querySelector(shows), name).not.toBeNull());
      const found = await axeProblems();
      if (found.length > 0) problems[name] = found;
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(given.width);
      drawn.remove();
    }
    expect(problems).toEqual({});
  },
);
