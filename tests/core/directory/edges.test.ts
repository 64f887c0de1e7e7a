import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarTime, DAY } from '../../../src/core/customer/calendar.ts';
import { dateEdges, numberEdges } from '../../../src/core/directory/edges.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'];

function expectAxis(edges: readonly number[], least: number, greatest: number): void {
  expect(edges.length).toBeGreaterThanOrEqual(2);
  expect(edges.length).toBeLessThanOrEqual(200);
  expect(edges[0]).toBeLessThanOrEqual(least);
  expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(greatest);
  for (const [i, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[i] ?? edge);
}

describe('edges of numbers', () => {
  test.each([
    [0, 100, [0, 5, 10], 100],
    [3, 99, [0, 5, 10], 100],
    [0, 1, [0, 0.05, 0.1], 1],
    [-12, 30, [-12, -10, -8], 30],
    [5, 5, [5, 6], 6],
    [0, 240_000, [0, 10_000], 240_000],
  ])('from %d to %d are round', (least, greatest, first, last) => {
    const edges = numberEdges(least, greatest);
    expect(edges.slice(0, first.length)).toEqual(first);
    expect(edges[edges.length - 1]).toBe(last);
  });

  test('hold every number, ascending, and are about two dozen', () => {
    const number = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [least, greatest] = [Math.min(a, b), Math.max(a, b)];
        const edges = numberEdges(least, greatest);
        expect(edges.length).toBeLessThanOrEqual(28);
        if (greatest - least > Math.abs(greatest) * 1e-9) expectAxis(edges, least, greatest);
        else expect([edges[0], edges[edges.length - 1]]).not.toContain(undefined);
      }),
    );
  });

  test('are one bar where floating point has no room for more', () => {
    expect(numberEdges(-1e308, 1.7e308)).toHaveLength(2);
    expect(numberEdges(1e300, 1e300)).toEqual([1e300, 1e300]);
  });
});

describe('edges of dates', () => {
  test('begin days, Mondays or months where the operator is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2080, 0) }),
        fc.integer({ min: 0, max: 3000 * DAY }),
        fc.constantFrom(...ZONES),
        (least, span, zone) => {
          const edges = dateEdges(least, least + span, zone);
          expectAxis(edges, least, least + span);
          expect(edges.length).toBeLessThanOrEqual(28);
          for (const edge of edges) expect(calendarTime(edge, zone)).toMatchObject({ minute: 0 });
          if (span > 24 * 14 * DAY) for (const edge of edges) expect(calendarTime(edge, zone).day).toBe(1);
        },
      ),
    );
  });

  test('of weeks are Mondays', () => {
    const monday = Date.UTC(2026, 10, 23);
    const edges = dateEdges(monday + 3 * DAY, monday + 100 * DAY, 'UTC');
    expect(edges[0]).toBe(monday);
    expect((edges[1] ?? 0) - monday).toBe(7 * DAY);
  });

  test('of one moment are its day', () => {
    const noon = Date.UTC(2026, 10, 23, 12);
    expect(dateEdges(noon, noon, 'UTC')).toEqual([noon - DAY / 2, noon + DAY / 2]);
  });

  test('of dates that no calendar has are one bar', () => {
    expect(dateEdges(-1e16, 1e17, 'UTC')).toEqual([-1e16, 1e17]);
    const far = dateEdges(0, 8e15, 'UTC');
    expectAxis(far, 0, 8e15);
  });
});
