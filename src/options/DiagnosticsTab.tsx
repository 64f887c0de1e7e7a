import { useState } from 'preact/hooks';
import { printMoment } from '../core/customer/print-date.ts';
import type { PageReport } from '../core/diagnostics/landmark.ts';
import { printReport } from '../core/diagnostics/print.ts';
import type { Wordings, WordingsChange } from '../core/wording/wording.ts';
import { diagnosticsWords } from '../ui/strings/diagnostics.ts';
import type { Language } from '../ui/strings/words.ts';
import { LandmarkList } from './LandmarkList.tsx';
import { WordingsEditor } from './WordingsEditor.tsx';

export interface Diagnostics {
  /** `null` until a page of customers was seen. */
  readonly report: PageReport | null;
  readonly wordings: Wordings;
}

/** What the page's script does for this tab. */
export interface DiagnosticsDuties {
  readonly timeZone: string;
  /** Of the product, for the report. */
  readonly version: string;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onTeach: (change: WordingsChange) => Promise<void>;
}

interface Props extends Diagnostics, DiagnosticsDuties {
  readonly language: Language;
}

/** What the console's page looks like to us, and how to help where it looks otherwise than we know. */
export function DiagnosticsTab({ report, wordings, language, timeZone, version, onCopy, onTeach }: Props) {
  const words = diagnosticsWords(language);
  const [copied, setCopied] = useState('');
  const moment = (epoch: number): string => printMoment(epoch, language, timeZone);
  const copy = (): void => {
    if (report === null) return;
    onCopy(printReport(report, wordings, version)).then(
      () => setCopied(words.copied),
      () => setCopied(words.copyFailed),
    );
  };
  return (
    <>
      <section>
        <h2>{words.title}</h2>
        {report === null ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p>{words.seen(moment(report.seenAt), report.rows)}</p>
            {report.unknownColumns > 0 && <p>{words.unknownColumns(report.unknownColumns)}</p>}
            <button type="button" onClick={copy}>
              {words.copy}
            </button>
            <p role="status" class="muted">
              {copied}
            </p>
            <LandmarkList landmarks={report.landmarks} language={language} moment={moment} />
          </>
        )}
      </section>
      <WordingsEditor wordings={wordings} language={language} onTeach={onTeach} />
    </>
  );
}
