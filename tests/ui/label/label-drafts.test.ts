import { describe, expect, it } from 'vitest';
import {
  type Label,
  type Labels,
  NO_LABEL,
  type Subject,
  subjectKey,
} from '../../../src/core/label/label.ts';
import { changesOf, draftOf, subjectsOf, withDrafts } from '../../../src/ui/label/label-drafts.ts';

const customer = { id: 'a', name: 'Acme', tags: ['vip', 'trial', 'VIP'] };
const subjects = subjectsOf(customer);
const own: Subject = { kind: 'customer', id: 'a' };
const vip: Subject = { kind: 'tag', tag: 'vip' };
const prod: Label = { hue: 1, text: 'PROD', note: '' };
const labels: Labels = new Map([[subjectKey(own), { subject: own, ...prod }]]);

it('a label is for the customer, or for each of its tags once', () => {
  expect(subjects.map(subjectKey)).toEqual(['customer.a', 'tag.vip', 'tag.trial']);
});

describe('what was typed', () => {
  const drafts = { 'customer.a': { ...prod, text: ' LIVE ' }, 'tag.vip': { ...NO_LABEL, note: 'Be quick' } };

  it('stands in the fields as it was typed, above what is stored', () => {
    expect(draftOf(labels, drafts, own).text).toBe(' LIVE ');
    expect(draftOf(labels, {}, own)).toMatchObject(prod);
    expect(draftOf(labels, {}, vip)).toEqual(NO_LABEL);
  });

  it('is saved tidy, for each it was typed for', () => {
    expect(changesOf(labels, drafts, subjects)).toEqual([
      { subject: own, label: { ...prod, text: 'LIVE' } },
      { subject: vip, label: { ...NO_LABEL, note: 'Be quick' } },
    ]);
    expect(withDrafts(labels, drafts, subjects).get('customer.a')?.text).toBe('LIVE');
  });

  it('is no change when it says the same, and removes when it says nothing', () => {
    expect(changesOf(labels, { 'customer.a': { ...prod, text: 'PROD ' } }, subjects)).toEqual([]);
    expect(changesOf(labels, { 'customer.a': NO_LABEL }, subjects)).toEqual([{ subject: own, label: null }]);
    expect(changesOf(labels, { 'tag.vip': { ...NO_LABEL, text: ' ' } }, subjects)).toEqual([]);
  });
});
