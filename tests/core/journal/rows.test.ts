import { describe, expect, it } from 'vitest';
import { labelIn } from '../../../src/core/customer/language.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { dayOf, dayText, staysOf } from '../../../src/core/journal/day.ts';
import type { JournalEntry } from '../../../src/core/journal/entry.ts';
import { journalCells, journalHeader, journalJson } from '../../../src/core/journal/export.ts';
import { filterRows } from '../../../src/core/journal/filter-rows.ts';
import { printLasted } from '../../../src/core/journal/print.ts';
import {
  JOURNAL_KEYS,
  JOURNAL_PROPERTIES,
  JOURNAL_VOCABULARY,
} from '../../../src/core/journal/properties.ts';
import { rowsOf } from '../../../src/core/journal/rows.ts';
import { chained, sampleEntries } from './sample-entries.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const noted = (stay: string, note: string): JournalEntry => ({
  ...(sampleEntries(1)[0] as JournalEntry),
  id: `note ${note}`,
  stay,
  kind: 'noted',
  note,
});

describe('the filter language over the journal', () => {
  const rows = rowsOf(chained([...sampleEntries(12), noted('stay-1', 'INC-1'), noted('stay-1', 'INC-2')]));
  const found = (filter: string): number[] => {
    const filtered = filterRows(rows, filter, NOW, 'UTC');
    if (!filtered.ok) throw new Error(filtered.problem.reason.code);
    return filtered.rows.map(({ entry }) => entry.seq);
  };

  it.each([
    ['', 14],
    ['yuntu', 5],
    ['恒信', 3],
    ['kind:confirmed,returned', 8],
    ['事件:已确认', 4],
    ['end:switched-back time>=2026-11-23', 4],
    ['time:2026-11-22', 0],
    ['by:native -kind:requested', 4],
    ['note:INC-2', 5],
    ['note:INC-1', 0],
    ['note:none', 9],
    ['hwc_3 OR id:d67c2', 6],
    ['jar:private', 0],
  ])('%s', (filter, count) => expect(found(filter)).toHaveLength(count));

  it('says what is wrong with a filter', () => {
    expect(filterRows(rows, 'budget>3', NOW, 'UTC')).toMatchObject({
      ok: false,
      problem: { reason: { code: 'property-unknown' } },
    });
  });

  it('knows every property by its key, and the examples of the help', () => {
    expect(JOURNAL_PROPERTIES.map(({ key }) => key)).toEqual(JOURNAL_KEYS);
    for (const { example } of JOURNAL_PROPERTIES)
      expect(parse(example, JOURNAL_VOCABULARY).ok, example).toBe(true);
  });
});

describe('the exported journal', () => {
  const rows = rowsOf(chained([...sampleEntries(12), noted('stay-3', '=1+1')]));

  it("is a table in the operator's language, with no formulas", () => {
    const style = { language: 'en', timeZone: 'Asia/Shanghai' } as const;
    const [line] = rows.filter(({ entry }) => entry.seq === 12).map((row) => journalCells(row, style));
    expect(line).toEqual([
      ...['12', '23 Nov 2026, 11:45:00', 'Returned', "'=cmd|calc", 'hwc_3', 'd67c3', "'=1+1"],
      ...['In the console itself', 'Switch Role', '', 'acme_dist', 'normal', '29 min', 'hash 11'],
    ]);
    expect(journalHeader(style)).toHaveLength(line?.length ?? 0);
    expect(journalHeader({ ...style, language: 'zh-CN' })[2]).toBe(
      labelIn('zh-CN', JOURNAL_PROPERTIES[1]?.label ?? { en: '', zh: '' }),
    );
  });

  it('is a document in which the chain can be checked', () => {
    const { behalf, version, entries } = JSON.parse(journalJson(rows));
    expect([behalf, version, entries]).toEqual(['journal', 1, rows.map(({ entry }) => entry)]);
  });
});

describe('the picture of a day', () => {
  const zone = 'Asia/Shanghai';
  const day = dayOf(NOW, zone);

  it("begins and ends with the operator's own day", () => {
    expect(dayText(day, zone)).toBe('2026-11-23');
    expect(dayText(dayOf(NOW, zone, -23), zone)).toBe('2026-10-31');
    expect((day.to - day.from) / 3_600_000).toBe(24);
    expect(
      (dayOf(Date.UTC(2026, 9, 25, 12), 'Europe/Berlin').to -
        dayOf(Date.UTC(2026, 9, 25, 12), 'Europe/Berlin').from) /
        3_600_000,
    ).toBe(25);
  });

  it('has the stays of the day, cut where the day ends', () => {
    const late = sampleEntries(6, day.to - 20 * 60_000);
    const rows = rowsOf(
      chained([
        ...sampleEntries(3),
        ...late.map((entry) => ({ ...entry, stay: `late ${entry.stay}` })),
        noted('stay-0', 'INC-1'),
      ]),
    );
    expect(
      staysOf(rows, day, NOW).map(({ from, to, goesOn, note }) => [(to - from) / 60_000, goesOn, note]),
    ).toEqual([
      [29, false, 'INC-1'],
      [19, true, ''],
    ]);
  });

  it('draws what has not ended up to now', () => {
    const rows = rowsOf(chained(sampleEntries(2, NOW - 600_000)));
    expect(staysOf(rows, day, NOW)).toMatchObject([{ to: NOW, goesOn: true, isWrong: false }]);
  });
});

it.each([
  [40_000, '40 s', '40秒'],
  [12 * 60_000, '12 min', '12分'],
  [65 * 60_000, '1 h 5 min', '1小时5分'],
  [120 * 60_000, '2 h', '2小时'],
])('%i ms are %s', (lasted, en, zh) => {
  expect([printLasted(lasted, 'en'), printLasted(lasted, 'zh-CN')]).toEqual([en, zh]);
});
