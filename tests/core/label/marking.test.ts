import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, colourOf } from '../../../src/core/account/colour.ts';
import { NO_LABELS, type Subject } from '../../../src/core/label/label.ts';
import { markingOf, parseMarking } from '../../../src/core/label/marking.ts';
import { labelsOf, ofCustomer, ofTag } from './labels-of.ts';

const customer = { id: 'd67c6285', name: 'Yuntu Tech', tags: ['trial', 'VIP'] };

describe('how a customer is marked', () => {
  it('without a label: by its stable colour and its initials', () => {
    expect(markingOf(NO_LABELS, customer)).toEqual({
      ...colourOf(customer.id),
      initials: 'YT',
      label: '',
      note: '',
      isProtected: false,
    });
  });

  it('its own label counts before those of its tags, part by part', () => {
    const all = labelsOf(
      ofCustomer(customer.id, { text: 'PROD' }),
      ofTag('vip', { text: 'VIP', hue: 2, note: 'Be quick' }),
      ofTag('other', { hue: 5 }),
    );
    expect(markingOf(all, customer)).toMatchObject({ label: 'PROD', note: 'Be quick', ...COLOURS[2] });
    expect(markingOf(all, { ...customer, tags: [] })).toMatchObject({
      label: 'PROD',
      ...colourOf(customer.id),
    });
    expect(markingOf(all, { ...customer, id: 'another' })).toMatchObject({ label: 'VIP' });
  });

  it('of several tags the first counts that says anything', () => {
    const all = labelsOf(ofTag('vip', { text: 'VIP' }), ofTag('TRIAL', { text: 'Trial', hue: 0 }));
    expect(markingOf(all, customer)).toMatchObject({ label: 'Trial', ...COLOURS[0] });
    expect(markingOf(all, { ...customer, tags: ['VIP', 'trial'] })).toMatchObject({
      label: 'VIP',
      ...COLOURS[0],
    });
  });

  it('every marking is of the table, can be stored, and is what the parts say', () => {
    const label = fc.record({
      hue: fc.option(fc.nat({ max: COLOURS.length - 1 })),
      text: fc.constantFrom('', 'A', 'B'),
      note: fc.constantFrom('', 'n'),
    });
    const subject = fc.oneof(
      fc.constantFrom('a', 'b').map((id): Subject => ({ kind: 'customer', id })),
      fc.constantFrom('x', 'y', 'z').map((tag): Subject => ({ kind: 'tag', tag })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(subject, label)),
        fc.constantFrom('a', 'b', 'c'),
        fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w')),
        fc.string(),
        (given, id, tags, name) => {
          const all = labelsOf(...given);
          const marking = markingOf(all, { id, name, tags });
          expect(parseMarking(structuredClone(marking))).toEqual(marking);
          const chain = [all.get(`customer.${id}`), ...tags.map((tag) => all.get(`tag.${tag}`))];
          const hue = chain.map((one) => one?.hue).find((one) => one !== null && one !== undefined);
          expect(COLOURS.find(({ paint }) => paint === marking.paint)).toEqual(
            hue === undefined ? colourOf(id) : COLOURS[hue],
          );
          expect(marking.label).toBe(chain.map((one) => one?.text).find(Boolean) ?? '');
          expect(marking.note).toBe(chain.map((one) => one?.note).find(Boolean) ?? '');
        },
      ),
    );
  });
});
