import { beforeEach, describe, expect, it } from 'vitest';
import type { PageLook } from '../../src/core/diagnostics/landmark.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { install } from '../platform/fake-browser.ts';

const fake = install();
const { diagnosticsHandlers, tellHeader, tellSwitchRole } = await import(
  '../../src/background/diagnostics-handlers.ts'
);
const { forgetPrivateJar } = await import('../../src/background/private-jar.ts');
const { headerReportItem, pageReportItem, wordingsItem } = await import(
  '../../src/platform/diagnostics-items.ts'
);

const callerIn = (jar: string): Caller => ({
  kind: 'console-page',
  jar,
  tab: 1,
  opener: null,
  address: 'https://account.huaweicloud.com/obmgr/',
});
const look: PageLook = {
  landmarks: [{ key: 'table', state: 'found', rule: 'headers', shape: 'tr' }],
  rows: 10,
  unknownColumns: 0,
};

beforeEach(() => fake.reset());

describe('a look at the page', () => {
  it('is kept for the session, for each jar, and leaves with a private one', async () => {
    await diagnosticsHandlers['diagnostics.look'](look, callerIn('normal'));
    await diagnosticsHandlers['diagnostics.look']({ ...look, rows: 3 }, callerIn('private'));
    expect(await pageReportItem('normal').read()).toMatchObject({ rows: 10 });
    expect(await pageReportItem('private').read()).toMatchObject({ rows: 3 });
    expect(fake.stored).toEqual({});
    await forgetPrivateJar();
    expect(Object.keys(fake.storage.session.items)).toEqual(['diagnostics.normal']);
  });

  it('reaches whoever watches', async () => {
    const seen: unknown[] = [];
    pageReportItem('normal').observe((report) => seen.push(report?.rows), new AbortController().signal);
    await diagnosticsHandlers['diagnostics.look'](look, callerIn('normal'));
    expect(seen).toEqual([10]);
  });
});

describe('the header of a console page', () => {
  const seen = { since: 1, header: { labels: ['acme'], sure: true }, agencyId: null, signedOut: false };

  it('is kept for the session, without a name, and leaves with a private jar', async () => {
    await tellHeader({ ...seen, customerList: false }, 'private');
    expect(await headerReportItem('private').read()).toMatchObject({ account: { state: 'found' } });
    expect(JSON.stringify(fake.storage.session.items)).not.toContain('acme');
    expect(fake.stored).toEqual({});
    await forgetPrivateJar();
    expect(fake.storage.session.items).toEqual({});
  });

  it('is told by the page of everybody, not by the list nor by the sign-in page', async () => {
    await tellHeader({ ...seen, customerList: true }, 'normal');
    await tellHeader({ ...seen, header: null, signedOut: true, customerList: false }, 'normal');
    expect(await headerReportItem('normal').read()).toBeNull();
  });

  it('learns what came of Switch Role, which learns what was taught for it', async () => {
    await tellHeader({ ...seen, customerList: false }, 'normal');
    await fake.govern({ wordings: [{ means: 'switch-role', text: 'Back Home' }] });
    await diagnosticsHandlers['wordings.change'](
      { kind: 'teach', wording: { means: 'switch-role', text: 'Leave' } },
      { ...callerIn('normal'), kind: 'extension-page' },
    );
    expect(await tellSwitchRole('asked', 'normal')).toEqual(['leave', 'backhome']);
    await tellSwitchRole('not-found', 'normal');
    expect(await headerReportItem('normal').read()).toMatchObject({ switchRole: { state: 'missing' } });
  });
});

describe('words of the console', () => {
  const teach = (text: string) =>
    diagnosticsHandlers['wordings.change'](
      { kind: 'teach', wording: { means: 'operate', text } },
      { ...callerIn('normal'), kind: 'extension-page' },
    );

  it('that are taught at once in two windows are all kept', async () => {
    await Promise.all([teach('Enter'), teach('Go to console')]);
    expect((await wordingsItem.read()).map(({ text }) => text)).toEqual(['Enter', 'Go to console']);
  });

  it('of a newer version are not overwritten', async () => {
    fake.stored.wordings = { version: 9, value: 'whatever' };
    await expect(teach('Enter')).rejects.toThrow('newer');
    expect(fake.stored.wordings).toEqual({ version: 9, value: 'whatever' });
  });
});
