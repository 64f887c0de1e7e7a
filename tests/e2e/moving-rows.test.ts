import { expect, test } from 'vitest';
import type { Fault } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import {
  assumedSince,
  bring,
  firstPage,
  isOperable,
  openList,
  operate,
  operateInMovingList,
  serverSays,
} from './list-page.ts';
import { eachLayout } from './settings.ts';

const TROUBLE: readonly (readonly Fault[])[] = [
  ['rows-replaced'],
  ['table-recreated'],
  ['rows-replaced', 'slow-dialog'],
  // Not together with replaced rows: a menu that takes longer to fill than its row lives opens for nobody.
  ['menu-slow', 'slow-dialog'],
];

eachLayout((given, { locale }) => {
  test.each(TROUBLE.map((faults) => ({ faults, words: faults.join(' + ') })))(
    'the same customer with $words',
    async ({ faults }) => {
      const { session, standIn } = given;
      standIn.configure({ faults });
      // High in the list: where the page scrolls, rows that are replaced move under the pointer.
      const customer = firstPage(standIn).filter(isOperable)[1] ?? bring(standIn, isOperable);
      const page = await openList(session, standIn, locale);
      const before = standIn.log.length;

      await operateInMovingList(page, locale, customer, standIn);
      await serverSays(standIn, customer, page);
      await seeBanner(page, 'confirmed', customer);
      expect(assumedSince(standIn, before)).toEqual([customer.id]);
    },
  );

  test('nobody else, when the page scrolls back under the pointer because its rows are replaced', async () => {
    const { session, standIn } = given;
    standIn.configure({ faults: ['rows-replaced'] });
    const customer = firstPage(standIn).filter(isOperable).at(-1) ?? bring(standIn, isOperable);
    const page = await openList(session, standIn, locale);
    const before = standIn.log.length;

    const isTaken = await operateInMovingList(page, locale, customer, standIn);
    await serverSays(standIn, isTaken ? customer : 'partner', page);
    expect(assumedSince(standIn, before)).toEqual(isTaken ? [customer.id] : []);
  });

  test('of two customers with one name, the one whose button was pressed', async () => {
    const { session, standIn } = given;
    const own = standIn.customers.filter((each) => each.list === 'own');
    const twin = bring(
      standIn,
      (each) => isOperable(each) && own.some((other) => other.id !== each.id && other.name === each.name),
    );
    const page = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(page, locale, twin);
    await serverSays(standIn, twin, page);
    const banner = await seeBanner(page, 'confirmed', twin);
    expect(banner.text).toContain(twin.account);
    expect(assumedSince(standIn, before)).toEqual([twin.id]);
  });
});
