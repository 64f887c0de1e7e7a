import { expect, it } from 'vitest';
import { parse } from '../../src/core/filter/parse.ts';
import { referenceOf } from '../../src/core/filter/reference.ts';
import { CUSTOMER_VOCABULARY } from '../../src/core/filter/vocabulary.ts';
import { languageTable, writtenTable } from './language-table.ts';

it('documents every property and comparison in the README as the registry has them', () => {
  expect(writtenTable(), 'run: npx tsx tests/tools/language-table.ts').toBe(languageTable());
});

it('documents only what can be typed', () => {
  for (const { example, comparisons } of referenceOf(CUSTOMER_VOCABULARY)) {
    for (const text of [example, ...comparisons.map((one) => one.example)]) {
      expect(parse(text, CUSTOMER_VOCABULARY), text).toMatchObject({ ok: true });
    }
  }
});
