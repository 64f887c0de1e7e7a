import { describe, expect, it } from 'vitest';
import { parseHeaderReport } from '../../../src/core/diagnostics/document.ts';
import { addHeader, addSwitchRole } from '../../../src/core/diagnostics/header.ts';
import { printReport } from '../../../src/core/diagnostics/print.ts';

const sure = { labels: ['acme / op_li'], sure: true };
const likely = { labels: ['acme'], sure: false };

describe('the header of console pages', () => {
  it('says how the account was found and since when', () => {
    const first = addHeader(null, { page: 1, header: sure }, 10);
    expect(first.account).toMatchObject({ state: 'found', rule: 'menu', since: 10 });
    const second = addHeader(first, { page: 2, header: sure }, 20);
    expect(second).toMatchObject({ seenAt: 20, account: { since: 10 } });
    const third = addHeader(second, { page: 3, header: likely }, 30);
    expect(third.account).toMatchObject({ rule: 'likeness', since: 30 });
    expect(addHeader(third, { page: 4, header: null }, 40).account).toMatchObject({
      state: 'missing',
      since: 40,
    });
  });

  it('that comes after its page was found all the time', () => {
    const before = addHeader(null, { page: 1, header: sure }, 10);
    const early = addHeader(before, { page: 2, header: null }, 20);
    expect(early.account.state).toBe('missing');
    expect(addHeader(early, { page: 2, header: sure }, 21).account).toMatchObject({
      state: 'found',
      since: 10,
    });
  });

  it('tells of Switch Role what came of looking for it, and keeps that', () => {
    const fresh = addHeader(null, { page: 1, header: sure }, 10);
    expect(fresh.switchRole).toMatchObject({ state: 'not-seen', since: 10 });
    expect(addSwitchRole(fresh, 'asked', 15)).toEqual(fresh);
    const pressed = addSwitchRole(fresh, 'pressed', 20);
    expect(pressed.switchRole).toMatchObject({ state: 'found', rule: 'driven', since: 20 });
    const gone = addSwitchRole(addHeader(pressed, { page: 2, header: sure }, 30), 'not-found', 31);
    expect(gone.switchRole).toMatchObject({ state: 'missing', rule: null, since: 31 });
  });

  it('is stored and printed without a name', () => {
    const header = addHeader(null, { page: 1, header: sure }, 0);
    expect(parseHeaderReport(header)).toEqual(header);
    const text = printReport({ report: null, header }, [], '1.2.3');
    expect(text).toContain('account | found | menu | 1970-01-01T00:00:00.000Z | -');
    expect(JSON.stringify(header) + text).not.toMatch(/acme|op_li/);
  });
});
