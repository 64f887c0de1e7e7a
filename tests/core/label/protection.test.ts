import { describe, expect, it } from 'vitest';
import { labelDocument, parseLabel, readLabelDocument } from '../../../src/core/label/document.ts';
import { NO_LABELS, tidyLabel } from '../../../src/core/label/label.ts';
import { markingOf } from '../../../src/core/label/marking.ts';
import { protectionOf } from '../../../src/core/label/protection.ts';
import { parsePolicy } from '../../../src/core/policy/parse-policy.ts';
import { labelsUnder } from '../../../src/core/policy/policy.ts';
import { labelsOf, ofCustomer, ofTag } from './labels-of.ts';

const isProtected = true as const;

describe('whether a customer is protected', () => {
  const ofA = labelsOf(ofCustomer('a', { isProtected }), ofTag('vip', { text: 'VIP' }));
  const ofProduction = labelsOf(ofTag('Production', { isProtected }), ofCustomer('a', { text: 'Demo' }));

  it.each([
    ['nobody is', NO_LABELS, { id: null, tags: null }, 'free'],
    ['by its own label', ofA, { id: 'a', tags: [] }, 'protected'],
    ['another is', ofA, { id: 'b', tags: ['vip'] }, 'free'],
    ['its tags do not matter', ofA, { id: 'b', tags: null }, 'free'],
    ['nobody knows which customer it is', ofA, { id: null, tags: ['vip'] }, 'unjudged'],
    ['by a tag, in whatever case', ofProduction, { id: 'b', tags: ['trial', 'PRODUCTION'] }, 'protected'],
    ['it has no tag', ofProduction, { id: 'b', tags: [] }, 'free'],
    ['its tags are hidden', ofProduction, { id: 'a', tags: null }, 'unjudged'],
  ] as const)('%s', (_, labels, customer, said) => {
    expect(protectionOf(labels, customer)).toBe(said);
  });

  it('whoever is marked so has a red frame, by a tag too', () => {
    const customer = { id: 'b', name: '', tags: ['production'] };
    expect(markingOf(ofProduction, customer).isProtected).toBe(true);
    expect(markingOf(ofProduction, { ...customer, tags: [] }).isProtected).toBe(false);
  });
});

describe('a label', () => {
  const label = { subject: { kind: 'tag', tag: 'vip' }, hue: null, text: '', note: '' } as const;

  it('may say nothing but that, and is stored as it was where it does not say it', () => {
    const read = (stored: unknown) => readLabelDocument(structuredClone(stored));
    for (const one of [label, { ...label, isProtected }])
      expect(read(labelDocument(one))).toEqual({ state: 'read', value: one });
    expect(tidyLabel({ ...label, isProtected })).toMatchObject({ value: { isProtected } });
    expect(() => parseLabel({ ...label, isProtected: 'yes' })).toThrow();
  });

  it('of the organisation protects, and never takes the operator’s protection away', () => {
    const subject = { kind: 'tag', tag: 'vip' };
    const own = labelsOf(ofTag('vip', { isProtected }));
    const coloured = parsePolicy({ labels: [{ subject, hue: 3 }] });
    expect(protectionOf(labelsUnder(coloured, own), { id: 'b', tags: ['vip'] })).toBe('protected');
    const locked = parsePolicy({ labels: [{ subject, isProtected }] });
    expect(locked.problems).toEqual([]);
    expect(protectionOf(labelsUnder(locked, NO_LABELS), { id: 'b', tags: ['vip'] })).toBe('protected');
  });
});
