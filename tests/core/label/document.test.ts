import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LABEL_VERSION,
  labelDocument,
  parseLabelChange,
  parseSubjectLabel,
  readLabelDocument,
} from '../../../src/core/label/document.ts';
import { type SubjectLabel, tidyLabel } from '../../../src/core/label/label.ts';
import { tryParse } from '../../../src/core/parse.ts';

const label: SubjectLabel = {
  subject: { kind: 'customer', id: 'd67c6285' },
  hue: 4,
  text: 'PROD',
  note: 'Call Li Wei first',
};
const stored = (more: object) => readLabelDocument({ version: LABEL_VERSION, value: { ...label, ...more } });

describe('a stored label', () => {
  it('comes back as it went', () => {
    expect(readLabelDocument(structuredClone(labelDocument(label)))).toEqual({ state: 'read', value: label });
  });

  it('of a newer version is told', () => {
    expect(readLabelDocument({ version: LABEL_VERSION + 1, value: label })).toMatchObject({ state: 'newer' });
  });

  it.each<[string, object]>([
    ['no subject', { subject: null }],
    ['a subject of another kind', { subject: { kind: 'everybody' } }],
    ['no ID', { subject: { kind: 'customer', id: ' ' } }],
    ['an ID with a control character', { subject: { kind: 'customer', id: 'a\u0000' } }],
    ['a tag that is endless', { subject: { kind: 'tag', tag: 'x'.repeat(129) } }],
    ['a text that is none', { text: 7 }],
    ['a text that is too long', { text: 'thirteen char' }],
    ['a character of a hundred marks', { text: `a${'\u0301'.repeat(500)}` }],
    ['a note that is too long', { note: 'x'.repeat(501) }],
  ])('with %s cannot be read', (_, more) => {
    expect(stored(more)).toEqual({ state: 'unreadable' });
  });

  it.each([12, -1, 1.5, Number.NaN, '3', {}])('with the colour %j has none of its own', (hue) => {
    expect(stored({ hue })).toMatchObject({ value: { hue: null, text: 'PROD' } });
  });

  it('is tidied: what turns the text around it is taken out', () => {
    expect(stored({ text: '\u202ePROD', note: 'a\u2066b' })).toMatchObject({
      value: { text: 'PROD', note: 'ab' },
    });
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = tryParse(parseSubjectLabel, value);
        expect(read).toBeUndefined();
        expect(['unreadable', 'newer']).toContain(readLabelDocument(value).state);
      }),
    );
  });

  it('is tidy whatever was stored', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.anything());
    const any = fc.record({
      subject: fc.constant(label.subject),
      hue: fc.anything(),
      text: part,
      note: part,
    });
    fc.assert(
      fc.property(any, (value) => {
        const read = readLabelDocument({ version: LABEL_VERSION, value });
        if (read.state !== 'read') return;
        const { subject: _, ...parts } = read.value;
        expect(tidyLabel(parts)).toEqual({ ok: true, value: parts });
        expect(readLabelDocument(labelDocument(read.value))).toEqual(read);
      }),
    );
  });
});

it('a change removes with null, and has no other keys', () => {
  const { subject } = label;
  expect(parseLabelChange({ subject, label: null, more: 1 })).toEqual({ subject, label: null });
  expect(tryParse(parseLabelChange, { subject, label: {} })).toBeUndefined();
});
