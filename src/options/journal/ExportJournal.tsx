import { useState } from 'preact/hooks';
import type { JournalExport } from '../../platform/messages.ts';
import { saveFile } from '../../ui/save-file.ts';
import { journalWords } from '../../ui/strings/journal.ts';
import type { Language } from '../../ui/strings/words.ts';

interface Props {
  /** `null` while it cannot be read. */
  readonly filter: string | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly mayExport: boolean;
  readonly onExport: (wish: JournalExport) => Promise<string>;
}

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** The entries that the filter lets through, as a file. */
export function ExportJournal({ filter, language, timeZone, mayExport, onExport }: Props) {
  const words = journalWords(language);
  const [said, setSaid] = useState('');
  if (!mayExport) return <p class="hint">{words.noExport}</p>;
  const save = async (format: 'csv' | 'json'): Promise<void> => {
    const name = `behalf-journal-${new Date().toLocaleDateString('sv')}.${format}`;
    try {
      const content = await onExport({ filter: filter ?? '', format, language, timeZone });
      // Spreadsheet programs tell by the mark that it is UTF-8.
      saveFile(format === 'csv' ? `\ufeff${content}` : content, name, TYPES[format]);
      setSaid(words.exported(name));
    } catch {
      setSaid(words.exportFailed);
    }
  };
  return (
    <div class="exchange-actions">
      <button type="button" disabled={filter === null} onClick={() => void save('csv')}>
        {words.exportCsv}
      </button>
      <button type="button" disabled={filter === null} onClick={() => void save('json')}>
        {words.exportJson}
      </button>
      <output>{said}</output>
    </div>
  );
}
