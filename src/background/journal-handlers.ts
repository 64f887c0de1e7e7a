import { journalCells, journalHeader, journalJson } from '../core/journal/export.ts';
import { filterRows } from '../core/journal/filter-rows.ts';
import { rowsOf } from '../core/journal/rows.ts';
import { readEntries } from '../platform/journal-database.ts';
import type { JournalMessage } from '../platform/journal-messages.ts';
import type { Handlers } from '../platform/messaging.ts';
import { readPolicy } from '../platform/policy.ts';
import { csvText } from './export.ts';
import { noteOn, settle } from './journal.ts';

export const journalHandlers: Handlers<JournalMessage> = {
  'journal.note': async ({ stay, note }, { kind, jar }) => {
    // A console page knows of its own jar only.
    await noteOn(kind === 'extension-page' ? stay : null, jar, note);
    return null;
  },
  'journal.export': async ({ filter, format, ...style }) => {
    if (!(await readPolicy()).mayExport) throw new Error('your organisation does not allow it');
    await settle();
    const { entries } = await readEntries();
    const found = filterRows(rowsOf(entries), filter, Date.now(), style.timeZone);
    if (!found.ok) throw new Error('a filter that cannot be read');
    if (format === 'json') return journalJson(found.rows);
    return csvText(
      journalHeader(style),
      found.rows.map((row) => journalCells(row, style)),
    );
  },
};
