import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CustomerRef,
  completeRef,
  displayName,
  fitsMask,
  isSameCustomer,
} from '../../../src/core/account/customer-ref.ts';

const ref = (id: string | null, account: string | null, name: string | null = null): CustomerRef => ({
  id,
  account,
  name,
  masks: [],
});

describe('two references to one customer', () => {
  it.each([
    ['IDs decide', ref('1', 'a'), ref('1', 'b'), true],
    ['IDs decide against equal accounts', ref('1', 'a'), ref('2', 'a'), false],
    ['else accounts', ref('1', 'a'), ref(null, 'a'), true],
    ['accounts without case, width and blanks', ref(null, 'hwc_Yt'), ref('1', ' ＨWC_yt'), true],
    ['different accounts', ref(null, 'a'), ref('1', 'b'), false],
    ['never a name', ref('1', null, 'Twin'), ref(null, 'a', 'Twin'), false],
    ['nothing in common', ref('1', null), ref(null, 'a'), false],
  ])('%s', (_, a, b, same) => {
    expect(isSameCustomer(a, b)).toBe(same);
    expect(isSameCustomer(b, a)).toBe(same);
  });
});

describe('what a customer is called', () => {
  it('name, else account, else ID', () => {
    expect(displayName(ref('1', 'a', 'Yuntu'))).toBe('Yuntu');
    expect(displayName(ref('1', 'a'))).toBe('a');
    expect(displayName(ref('1', null))).toBe('1');
    expect(displayName(ref(null, null))).toBe('');
  });

  it('takes from the other what is missing, nothing else', () => {
    const known = { ...ref('1', null, 'Yuntu'), masks: ['h***2'] };
    const more = { ...ref('9', 'hwc', 'Other'), masks: ['x***y'] };
    expect(completeRef(known, more)).toEqual({ ...known, account: 'hwc' });
  });
});

describe('a mask', () => {
  it.each([
    ['hwc_yt1002', 'h***2', true],
    ['HWC_YT1002', 'h***2', true],
    ['hwc_yt1003', 'h***2', false],
    ['hwc_yt1002', '***', true],
    ['hwc_yt1002', 'hwc**yt**02', true],
    ['hwc_1002yt', 'hwc**yt**02', false],
    ['aba', 'ab**ba', false],
    ['云图科技', '云••技', true],
    ['云图科学', '云••技', false],
    ['a.c', 'a.**', true],
    ['abc', 'a.**', false],
    ['(x)[y]', '(x**y]', true],
    ['two\nlines', 't**s', true],
    ['hwc_yt1002', 'hwc_YT1002', true],
    ['hwc_yt1002', 'hwc_yt', false],
    ['', '***', true],
  ])('%j behind %j: %s', (text, mask, fits) => {
    expect(fitsMask(text, mask)).toBe(fits);
  });

  it('fits every text it was made from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.$+()[\]-]{2,20}$/), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
        expect(fitsMask(text, `${text.slice(0, from)}***${text.slice(to)}`)).toBe(true);
      }),
    );
  });

  it('is judged at once, whatever a customer calls itself', () => {
    const started = performance.now();
    expect(fitsMask('a'.repeat(500), `${'a**'.repeat(150)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
