import { describe, expect, it } from 'vitest';
import type { AssumedAccount } from '../../../src/core/account/assumed-account.ts';
import { ACTING } from '../../../src/core/label/acting.ts';
import { faceOf, pictureOf } from '../../../src/core/label/face.ts';
import type { Marking } from '../../../src/core/label/marking.ts';
import { contrast } from '../contrast.ts';

const customer = { id: 'a', account: 'hwc_a', name: 'Yuntu Tech', masks: [] };
const confirmed: AssumedAccount = { state: 'confirmed', at: 1, since: 1, by: 'name', customer };
const marking: Marking = {
  paint: '#f2b705',
  ink: '#101418',
  initials: 'YT',
  label: '',
  note: '',
  isProtected: false,
};
const partner: AssumedAccount = { state: 'partner', at: 1 };

describe('a face', () => {
  it('has the colour and the initials of who is confirmed, or a label as short', () => {
    expect(faceOf(confirmed, marking)).toMatchObject({ paint: '#f2b705', ink: '#101418', text: 'YT' });
    for (const [label, text] of [
      ['VIP', 'VIP'],
      ['生产', '生产'],
      ['🔥', '🔥'],
      ['PROD', 'YT'],
      ['生产库', 'YT'],
    ] as const)
      expect(faceOf(confirmed, { ...marking, label })?.text, label).toBe(text);
  });

  it('is grey or red where nobody is confirmed, and never without a sign', () => {
    const states: readonly (readonly [AssumedAccount, string])[] = [
      [{ state: 'requested', at: 1, customer, before: partner }, '?'],
      [{ state: 'unknown', at: 1, why: 'timed-out', customer, shown: null }, '?'],
      [{ state: 'mismatch', at: 1, since: 1, customer, observed: { ...customer, id: 'b' } }, '!'],
    ];
    for (const [account, text] of states) {
      const face = faceOf(account, marking);
      expect(face?.text).toBe(text);
      expect(face?.paint).not.toBe(marking.paint);
      expect(contrast(face?.paint ?? '', face?.ink ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is not there for the partner', () => {
    expect(faceOf(partner, null)).toBeNull();
  });
});

describe('its picture', () => {
  it('fits, and is one that the banner takes', () => {
    for (const label of ['', 'VIP', '生产', '👩‍💻'])
      expect(ACTING.picture(pictureOf(faceOf(confirmed, { ...marking, label }) ?? never()))).not.toBeNull();
  });

  it('says text as text, whatever it is', () => {
    const face = faceOf(confirmed, { ...marking, label: '<&>' }) ?? never();
    const svg = decodeURIComponent(pictureOf(face).replace('data:image/svg+xml,', ''));
    expect(svg).toContain('>&#60;&#38;&#62;</text>');
  });
});

function never(): never {
  throw new Error('no face');
}
