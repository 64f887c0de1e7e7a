import { describe, expect, it } from 'vitest';
import { parsePageLook, parsePageReport } from '../../../src/core/diagnostics/document.ts';
import { addLook, LANDMARKS, type Landmark, type PageLook } from '../../../src/core/diagnostics/landmark.ts';
import { printReport } from '../../../src/core/diagnostics/print.ts';
import { tryParse } from '../../../src/core/parse.ts';

const found: Landmark = { key: 'dialog', state: 'found', rule: 'ok-and-cancel', shape: 'div.modal[dialog]' };
const gone: Landmark = { key: 'dialog', state: 'not-seen', rule: null, shape: '' };
const pager: Landmark = { key: 'pager', state: 'found', rule: 'figures', shape: 'div.pager' };
const noPager: Landmark = { key: 'pager', state: 'missing', rule: null, shape: '' };
const look = (...landmarks: Landmark[]): PageLook => ({ landmarks, rows: 10, unknownColumns: 0 });

describe('what was seen of a page', () => {
  it('says since when: as long as it is found by the same rule, or missing', () => {
    const first = addLook(null, look(pager), 1);
    expect(first).toMatchObject({ seenAt: 1, landmarks: [{ since: 1 }] });
    const same = addLook(first, look({ ...pager, shape: 'nav' }), 2);
    expect(same).toMatchObject({ seenAt: 2, landmarks: [{ since: 1, shape: 'nav' }] });
    const lost = addLook(same, look(noPager), 3);
    expect(lost.landmarks).toEqual([{ ...noPager, since: 3 }]);
    expect(addLook(lost, look({ ...pager, rule: 'steps' }), 4).landmarks[0]).toMatchObject({ since: 4 });
  });

  it('keeps what shows only at times as it was found', () => {
    const opened = addLook(null, look(found), 1);
    expect(addLook(opened, look(gone), 2).landmarks).toEqual([{ ...found, since: 1 }]);
    expect(addLook(null, look(gone), 2).landmarks).toEqual([{ ...gone, since: 2 }]);
  });

  it('is read as it was sent and as it was stored, and nothing else is', () => {
    const seen = look(found, noPager);
    expect(parsePageLook(seen)).toEqual(seen);
    const report = addLook(null, seen, 5);
    expect(parsePageReport(report)).toEqual(report);
    for (const bad of [
      look({ ...found, shape: 'td Yuntong Logistics' }),
      look({ ...found, shape: 'div.云图' }),
      look({ ...found, key: 'somebody' as 'dialog' }),
      { ...seen, rows: -1 },
      { ...seen, landmarks: Array.from({ length: LANDMARKS.length + 1 }, () => pager) },
    ])
      expect(tryParse(parsePageLook, bad)).toBeUndefined();
  });

  it('is printed without the words that were taught', () => {
    const text = printReport(
      { report: addLook(null, look(found, noPager), 0), header: null },
      [{ means: 'column.budget', text: 'Quota of Yuntong' }],
      '1.2.3',
    );
    expect(text).toContain('Behalf 1.2.3');
    expect(text).toContain('dialog | found | ok-and-cancel | 1970-01-01T00:00:00.000Z | div.modal[dialog]');
    expect(text).toContain('pager | missing | - | 1970-01-01T00:00:00.000Z | -');
    expect(text).toContain('taught: column.budget');
    expect(text).not.toContain('Yuntong');
  });
});
