import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findAccountControl } from '../../src/pages/account-indicator/read.ts';
import { switchBack } from '../../src/pages/account-indicator/switch-back.ts';
import { rowSlots } from '../../src/pages/customer-list/mount.ts';
import { type OperateOutcome, operate, requestAuthorization } from '../../src/pages/customer-list/operate.ts';
import { keyOf, type ListReading, readList } from '../../src/pages/customer-list/read.ts';
import { hover, press } from '../../src/pages/dom.ts';
import { childrenOf, contains, contentOf, queryAll } from '../../src/pages/flat-tree.ts';
import { CUSTOMERS, type Customer, type Layout, PARTNER, World } from './layouts/stage.ts';

/** What every layout has to bear, whatever it is made of. */
export function contract(layout: Layout): void {
  describe(layout.name, () => {
    let world: World;
    let ended: AbortController;

    beforeEach(async () => {
      await page.viewport(1280, 800);
      world = new World();
      ended = new AbortController();
      layout.draw(world);
    });

    afterEach(() => {
      ended.abort();
      document.body.replaceChildren();
      document.body.removeAttribute('style');
      for (const style of document.head.querySelectorAll('.layout')) style.remove();
    });

    const list = (): ListReading => {
      const found = readList(document.body);
      if (found === null) throw new Error('no list was found');
      return found;
    };
    const keyFor = ({ id, account }: Customer): string =>
      layout.shows.id ? `id:${id}` : `account:${account}`;
    const run = (customer: Customer, stopAtDialog = false): Promise<OperateOutcome> =>
      operate({
        key: keyFor(customer),
        stopAtDialog,
        signal: ended.signal,
        onStep: () => undefined,
        beforeOk: () => Promise.resolve(),
        isSettled: () => world.ok.length > 0 && world.refuse === null,
      });
    const expectUsable = async (): Promise<void> => {
      await vi.waitFor(() => {
        expect(world.menus.size, 'open menus').toBe(0);
        expect(world.dialogs.size, 'open dialogs').toBe(0);
      });
    };
    const [first, second, disabled, missing, referral, last] = CUSTOMERS as readonly [
      Customer,
      Customer,
      Customer,
      Customer,
      Customer,
      Customer,
    ];

    test('every row is read as it stands', () => {
      const { rows, problems } = list();
      expect(problems).toEqual([]);
      expect(rows.map((row) => keyOf(row, rows))).toEqual(CUSTOMERS.map(keyFor));
      for (const [at, { id, account, name }] of CUSTOMERS.entries()) {
        expect(rows[at]?.ref).toMatchObject({
          id: layout.shows.id ? id : null,
          account: layout.shows.account ? account : null,
          name: layout.shows.name ? name : null,
        });
      }
      if (layout.masked) expect(rows[0]?.ref.masks).toEqual(['hwc***1', 'Y***']);
    });

    test('every row has a place for our button and says what it can', () => {
      const slots = rowSlots(list());
      const expected = CUSTOMERS.map(({ type, offer }) => {
        if (type === 'Referral' && layout.showsType) return 'referral';
        if (layout.inline !== true || offer === 'yes') return null;
        return offer === 'no' ? 'not-offered' : 'item-disabled';
      });
      expect(slots.map(({ obstacle }) => obstacle)).toEqual(expected);
      expect(new Set(slots.map(({ cell }) => cell)).size).toBe(CUSTOMERS.length);
    });

    test('one OK, for the customer asked for', async () => {
      for (const customer of [second, last]) {
        world.ok.length = 0;
        expect(await run(customer)).toEqual({ state: 'followed' });
        expect(world.ok).toEqual([customer.account]);
      }
      expect([...world.others, ...world.cancelled]).toEqual([]);
      await expectUsable();
    });

    test('an item that is missing or disabled is left alone', async () => {
      expect(await run(missing)).toMatchObject({ state: 'failed', why: 'not-offered' });
      await expectUsable();
      expect(await run(disabled)).toMatchObject({ state: 'failed', why: 'item-disabled' });
      await expectUsable();
      expect([...world.ok, ...world.others]).toEqual([]);
    });

    test('a refusal is told in the words of the console', async () => {
      world.refuse = 'at-item';
      expect(await run(first)).toMatchObject({
        state: 'failed',
        why: 'refused',
        detail: world.words.refused,
      });
      world.refuse = 'after-ok';
      expect(await run(last)).toMatchObject({ state: 'failed', why: 'refused', detail: world.words.refused });
      expect(world.ok).toEqual([last.account]);
      await expectUsable();
    });

    test('a dialog about somebody else is cancelled', async () => {
      world.mixUp = last;
      expect(await run(first)).toMatchObject({ state: 'failed', why: 'other-customer' });
      expect(world.ok).toEqual([]);
      expect(world.cancelled).toEqual([first.account]);
      await expectUsable();
    });

    test('on request the dialog is left to the operator', async () => {
      expect(await run(last, true)).toEqual({ state: 'at-dialog' });
      expect(world.dialogs.size).toBe(1);
      expect([...world.ok, ...world.cancelled]).toEqual([]);
    });

    test.each(['replaced', 'recycled'] as const)('rows that are %s meanwhile mislead nobody', async (how) => {
      let left = 1;
      world.whenMenuOpens = () => {
        if (left-- === 1) setTimeout(() => shuffle(world, how));
      };
      const outcome = await run(second);
      const right = world.ok.length === 1 && world.ok[0] === second.account;
      expect(right || (world.ok.length === 0 && outcome.state === 'failed'), JSON.stringify(outcome)).toBe(
        true,
      );
    });

    test.skipIf(layout.menuless)("another row's open menu is not mistaken for this one's", async () => {
      const labels = Object.values(world.words).filter((word) => typeof word === 'string');
      const cell = list().rows[0]?.operation;
      if (!cell) expect.fail('no Operation cell');
      for (const trigger of queryAll(cell, 'a, button, span, section, summary, [role=button]')) {
        if (world.menus.size > 0 || !trigger.checkVisibility()) continue;
        if (labels.some((label) => contentOf(trigger).includes(label))) continue;
        hover(trigger);
        press(trigger);
      }
      await vi.waitFor(() => expect(world.menus.size).toBe(1));
      expect(await run(last)).toEqual({ state: 'followed' });
      expect(world.ok).toEqual([last.account]);
      expect(world.others).toEqual([]);
    });

    test.each(['polite', 'nasty'] as const)('a %s survey on top is not answered', async (survey) => {
      world.survey = survey;
      expect(await run(first)).toEqual({ state: 'followed' });
      expect(world.ok).toEqual([first.account]);
      expect(world.others).toEqual([]);
    });

    test('authorization is requested for the customer asked for', async () => {
      expect(await requestAuthorization(keyFor(missing), ended.signal)).toEqual({ state: 'at-dialog' });
      expect(world.authorization).toEqual([missing.account]);
      expect([...world.ok, ...world.others]).toEqual([]);
      await expectUsable();
    });

    test('the header names the account', () => {
      const control = findAccountControl([]);
      expect(
        control?.labels.some((label) => label.includes(PARTNER)),
        JSON.stringify(control?.labels),
      ).toBe(true);
      expect(control?.sure).toBe(layout.unsure !== true);
      expect(findAccountControl([PARTNER])?.sure, 'by a known name').toBe(true);
      expect(referral.type).toBe('Referral');
    });

    test('Switch Role leads back', async () => {
      const outcome = await switchBack({ known: [], partner: [PARTNER] }, ended.signal);
      expect(outcome.state).toBe('pressed');
      await vi.waitFor(() => expect(world.switchedBack).toBe(1));
      expect(world.others).toEqual([]);
    });

    test('Switch Role waits for the header, since the banner is there before it', async () => {
      const parts = [...document.body.childNodes];
      document.body.replaceChildren();
      const outcome = switchBack({ known: [], partner: [PARTNER] }, ended.signal);
      document.body.append(...parts);
      expect((await outcome).state).toBe('pressed');
      await vi.waitFor(() => expect(world.switchedBack).toBe(1));
      expect(world.others).toEqual([]);
    });
  });
}

/** The console draws its rows again, another order of customers in them: new elements, or the old ones refilled. */
function shuffle(world: World, how: 'replaced' | 'recycled'): void {
  const rows = readList(document.body)?.rows ?? [];
  const kept = rows.map(({ element }) => element);
  const parents = kept.map((element) => element.parentNode);
  world.shown.reverse();
  world.redraw();
  if (how === 'replaced') return;
  const fresh = readList(document.body)?.rows ?? [];
  for (const [at, row] of fresh.entries()) {
    const old = kept[at];
    if (old === undefined || parents[at] === null) continue;
    const targets = childrenOf(old);
    for (const [column, cell] of childrenOf(row.element).entries()) {
      const target = targets[column];
      if (target !== undefined && !contains(target, rows[at]?.operation ?? null))
        target.replaceChildren(...cell.childNodes);
    }
    row.element.replaceWith(old);
  }
}
