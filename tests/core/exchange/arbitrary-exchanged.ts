import fc from 'fast-check';
import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import { tidy } from '../../../src/core/customer/text.ts';
import type { Exchanged } from '../../../src/core/exchange/exchanged.ts';
import { fold } from '../../../src/core/filter/fold.ts';
import { print } from '../../../src/core/filter/print.ts';
import { parseSubjectLabel } from '../../../src/core/label/document.ts';
import { isNothing, type SubjectLabel, subjectKey } from '../../../src/core/label/label.ts';
import { tryParse } from '../../../src/core/parse.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { SHIPPED } from '../../../src/core/saved-search/shipped.ts';
import { DEFAULT_SETTINGS, KEEP_DAYS, type Settings } from '../../../src/core/settings.ts';
import { parseWording } from '../../../src/core/wording/document.ts';
import {
  COLUMN_MEANINGS,
  CONTROLS,
  changeWordings,
  type Wordings,
} from '../../../src/core/wording/wording.ts';
import { arbitraryFilter } from '../filter/arbitrary-filter.ts';

/** Names that could be taken for something else, and what somebody might hope to have run. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'a: b',
  '重点：客户',
  '"quoted"',
  '"',
  '\\',
  '{"a":1}',
  '[1]',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202eevil',
];
const hostile = fc.constantFrom(...HOSTILE);
const name = fc
  .oneof(hostile, fc.string({ maxLength: 60, unit: 'binary' }))
  .map((text) => tidy(text).slice(0, 60).trim())
  .filter((text) => text !== '');
const hue = fc.option(fc.integer({ min: 0, max: 11 }));
const filter = arbitraryFilter.map(print).filter((text) => text.length <= 10_000);

const search: fc.Arbitrary<SavedSearch> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abc019_-') }),
  name,
  filter,
  sort: fc.option(
    fc.record({
      property: fc.constantFrom(...PROPERTIES.map(({ key }) => key)),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
  ),
  hue,
});

/** As the writer keeps them: no two with one id, and no two of one name. */
export const arbitrarySearches = fc
  .array(search, { maxLength: 8 })
  .map((all) =>
    all.filter(
      (one, at) =>
        all.findIndex(({ id }) => id === one.id) === at &&
        all.findIndex(({ name }) => fold(name) === fold(one.name)) === at,
    ),
  );

const label: fc.Arbitrary<SubjectLabel> = fc
  .record({
    subject: fc.oneof(
      name.map((id) => ({ kind: 'customer', id })),
      name.map((tag) => ({ kind: 'tag', tag })),
    ),
    hue,
    text: fc.string({ maxLength: 12 }),
    note: fc.string({ maxLength: 40, unit: 'binary' }),
  })
  .map((raw) => tryParse(parseSubjectLabel, raw))
  .filter((one) => one !== undefined && !isNothing(one)) as fc.Arbitrary<SubjectLabel>;

const settings: fc.Arbitrary<Settings> = fc
  .record({
    language: fc.constantFrom<Settings['language']>('auto', 'en', 'zh-CN'),
    stopAtDialog: fc.boolean(),
    keepDays: fc.constantFrom(...KEEP_DAYS),
    columns: fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }),
  })
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }));

const wordings: fc.Arbitrary<Wordings> = fc
  .array(
    fc
      .record({ means: fc.constantFrom(...COLUMN_MEANINGS, ...CONTROLS), text: name })
      .map((raw) => tryParse(parseWording, raw)),
    { maxLength: 5 },
  )
  .map((all) =>
    all.reduce<Wordings>(
      (some, wording) => (wording ? changeWordings(some, { kind: 'teach', wording }) : some),
      [],
    ),
  );

export const arbitraryExchanged: fc.Arbitrary<Exchanged> = arbitrarySearches.chain((own) => {
  const shipped = SHIPPED.map(({ id }) => id);
  const all = [...shipped, ...own.map(({ id }) => id)];
  return fc.record({
    searches: fc.record({
      locked: fc.constant([]),
      own: fc.constant(own),
      order: fc.shuffledSubarray(all),
      hidden: fc.shuffledSubarray(shipped),
      defaultId: fc.option(fc.constantFrom(...all)),
    }),
    labels: fc
      .array(label, { maxLength: 6 })
      .map((all) => new Map(all.map((one) => [subjectKey(one.subject), one]))),
    settings,
    wordings,
  });
});
