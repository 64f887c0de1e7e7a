import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelParts } from '../../../src/core/account/observation.ts';
import {
  parseCustomerRef,
  parseObservation,
  parsePartnerKnowledge,
} from '../../../src/core/account/parse-account.ts';
import { ParseError, tryParse } from '../../../src/core/parse.ts';

describe('the words of a label', () => {
  it.each([
    ['acme', ['acme', 'acme']],
    ['acme / op_li', ['acme / op_li', 'acme', 'op_li']],
    ['acme(op_li)', ['acme(op_li)', 'acme', 'op_li']],
    ['账号：云图（admin）', ['账号：云图（admin）', '账号', '云图', 'admin']],
    ['partner → customer', ['partner → customer', 'partner', 'customer']],
    ['op_li@acme.example', ['op_li@acme.example', 'op_li@acme.example']],
    ['', ['']],
  ])('%j', (label, parts) => {
    expect(labelParts(label)).toEqual(parts);
  });

  it('begin with the whole label and are never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const [whole, ...parts] = labelParts(label);
        expect(whole).toBe(label);
        for (const part of parts) expect(label.includes(part) && part !== '').toBe(true);
      }),
    );
  });
});

const SEEN = {
  since: 1_700_000_000_000,
  header: { labels: ['acme / op_li'], sure: true },
  agencyId: null,
  signedOut: false,
  customerList: true,
};

describe('an observation as a message', () => {
  it('is read as it was said, without what does not belong to it', () => {
    expect(parseObservation({ ...SEEN, html: '<b>', header: { ...SEEN.header, element: {} } })).toEqual(SEEN);
    expect(parseObservation({ ...SEEN, header: null }).header).toBeNull();
  });

  it.each([
    ['no moment', { ...SEEN, since: '1' }, '.since: a number expected'],
    ['an endless moment', { ...SEEN, since: Number.POSITIVE_INFINITY }, '.since: a number expected'],
    ['no header', { ...SEEN, header: undefined }, '.header: an object expected'],
    [
      'a label that is no text',
      { ...SEEN, header: { labels: [1], sure: true } },
      '.header.labels[0]: a text',
    ],
    ['an endless label', { ...SEEN, header: { labels: ['x'.repeat(513)], sure: true } }, '.header.labels[0]'],
    ['too many labels', { ...SEEN, header: { labels: Array(21).fill('x'), sure: true } }, '.header.labels: '],
    ['a doubt that is none', { ...SEEN, signedOut: 0 }, '.signedOut: true or false expected'],
  ])('%s is refused', (_, value, words) => {
    expect(() => parseObservation(value)).toThrow(ParseError);
    expect(() => parseObservation(value)).toThrow(words);
  });
});

describe('a customer as a message', () => {
  it('has an ID or an account', () => {
    const named = { id: null, account: null, name: 'Yuntu', masks: [] };
    expect(tryParse(parseCustomerRef, named)).toBeUndefined();
    expect(parseCustomerRef({ ...named, id: '1' })).toEqual({ ...named, id: '1' });
    expect(parseCustomerRef({ ...named, account: 'a' })).toEqual({ ...named, account: 'a' });
  });

  it('knowledge of a partner is lists of texts', () => {
    expect(parsePartnerKnowledge({ labels: ['a'], agencyIds: [] })).toEqual({ labels: ['a'], agencyIds: [] });
    expect(tryParse(parsePartnerKnowledge, { labels: ['a'], agencyIds: [null] })).toBeUndefined();
  });
});
