// The README's table of the filter language, from the registry: `npx tsx tests/tools/language-table.ts` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referenceOf } from '../../src/core/filter/reference.ts';
import { CUSTOMER_VOCABULARY } from '../../src/core/filter/vocabulary.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- language: written by tests/tools/language-table.ts -->';
const END = '<!-- /language -->';

const KINDS = {
  text: 'text',
  tags: 'tags',
  choice: 'choice',
  flag: 'yes or no',
  money: 'money',
  percent: 'percent',
  date: 'date',
} as const;

/** Every property with each comparison it takes, spelt as it is typed. */
export function languageTable(): string {
  const rows = referenceOf(CUSTOMER_VOCABULARY).map(({ key, label, kind, example, comparisons }) => {
    const { choices = [] } = CUSTOMER_VOCABULARY.byKey.get(key) ?? {};
    const values = choices.length > 0 ? `: ${choices.map(({ value }) => value).join(', ')}` : '';
    const spelt = comparisons.map((one) => `\`${one.example}\``).join(' ');
    return [`\`${key}\``, `${label.en} · ${label.zh}`, `${KINDS[kind]}${values}`, spelt, `\`${example}\``];
  });
  const table = [
    ['property', 'is', 'kind', 'comparisons', 'example'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What stands in the README now, without the blanks and dashes that a formatter puts in to align the columns. */
export function writtenTable(): string {
  const readme = readFileSync(README, 'utf8');
  const table = readme.slice(readme.indexOf(START) + START.length, readme.indexOf(END)).trim();
  return table.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = readFileSync(README, 'utf8');
  const [before, rest = ''] = readme.split(START);
  writeFileSync(README, `${before}${START}\n\n${languageTable()}\n\n${END}${rest.split(END)[1] ?? ''}`);
}
