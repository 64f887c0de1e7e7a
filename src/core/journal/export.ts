import { neutral } from '../customer/csv-cells.ts';
import { knownValue } from '../customer/field.ts';
import { type Language, labelIn } from '../customer/language.ts';
import { printMoment } from '../customer/print-date.ts';
import { printLasted } from './print.ts';
import { fieldOfRow, JOURNAL_PROPERTIES } from './properties.ts';
import type { JournalRow } from './rows.ts';

interface Style {
  readonly language: Language;
  readonly timeZone: string;
}

const MORE = {
  lasted: { en: 'Time in the account', zh: '时长' },
  seq: { en: 'No.', zh: '序号' },
  hash: { en: 'Hash', zh: '哈希' },
};

export function journalHeader({ language }: Style): string[] {
  return [
    labelIn(language, MORE.seq),
    ...JOURNAL_PROPERTIES.map(({ label }) => labelIn(language, label)),
    labelIn(language, MORE.lasted),
    labelIn(language, MORE.hash),
  ];
}

/** One entry as cells of an exported table, in the operator's language. */
export function journalCells(row: JournalRow, style: Style): string[] {
  const { seq, lasted, hash } = row.entry;
  const cells = JOURNAL_PROPERTIES.map(({ key, kind, choices }) => {
    const value = knownValue(fieldOfRow(row, key));
    if (value === null) return '';
    if (kind === 'date') return printMoment(Number(value), style.language, style.timeZone);
    const choice = choices?.find((one) => one.value === value);
    return choice ? labelIn(style.language, choice.label) : neutral(String(value));
  });
  return [String(seq), ...cells, lasted === null ? '' : printLasted(lasted, style.language), hash];
}

/** The entries as they are chained, so that the chain can be checked elsewhere. */
export function journalJson(rows: readonly JournalRow[]): string {
  return `${JSON.stringify({ behalf: 'journal', version: 1, entries: rows.map(({ entry }) => entry) }, null, 1)}\n`;
}
