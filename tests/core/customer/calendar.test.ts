import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarTime, epochOf } from '../../../src/core/customer/calendar.ts';

describe('epochOf', () => {
  it('is the inverse of the wall clock, and the earlier of two moments that look alike', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    const second = fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 });
    fc.assert(
      fc.property(second, zone, (seconds, timeZone) => {
        const epoch = epochOf(calendarTime(seconds * 1000, timeZone), timeZone);
        expect(calendarTime(epoch, timeZone)).toEqual(calendarTime(seconds * 1000, timeZone));
        expect(epoch).toBeLessThanOrEqual(seconds * 1000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes over the gap of spring', () => {
    const skipped = { year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 };
    expect(new Date(epochOf(skipped, 'Europe/Berlin')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});
