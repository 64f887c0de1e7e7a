import { useState } from 'preact/hooks';
import { printMoment } from '../core/customer/print-date.ts';
import { printReport, type Seen } from '../core/diagnostics/print.ts';
import type { Wordings, WordingsChange } from '../core/wording/wording.ts';
import { diagnosticsWords } from '../ui/strings/diagnostics.ts';
import type { Language } from '../ui/strings/words.ts';
import { LandmarkList } from './LandmarkList.tsx';
import { WordingsEditor } from './WordingsEditor.tsx';

export interface Diagnostics extends Seen {
  /** The operator's own. */
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
  /** What the organisation taught. */
  readonly locked: Wordings;
  readonly language: Language;
}

/** What the console's page looks like to us, and how to help where it looks otherwise than we know. */
export function DiagnosticsTab(props: Props) {
  const { report, header, wordings, locked, language, timeZone, version, onCopy, onTeach } = props;
  const words = diagnosticsWords(language);
  const [copied, setCopied] = useState('');
  const moment = (epoch: number): string => printMoment(epoch, language, timeZone);
  const copy = (): void => {
    onCopy(printReport({ report, header }, [...locked, ...wordings], version)).then(
      () => setCopied(words.copied),
      () => setCopied(words.copyFailed),
    );
  };
  return (
    <>
      <section data-page="list">
        <h2>{words.title}</h2>
        {report === null ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p>{words.seen(moment(report.seenAt), report.rows)}</p>
            {report.unknownColumns > 0 && <p>{words.unknownColumns(report.unknownColumns)}</p>}
            <LandmarkList
              label={words.landmarks}
              landmarks={report.landmarks}
              language={language}
              moment={moment}
            />
          </>
        )}
      </section>
      {header !== null && (
        <section data-page="console">
          <h2>{words.header}</h2>
          <p>{moment(header.seenAt)}</p>
          <LandmarkList
            label={words.headerLandmarks}
            landmarks={[header.account, header.switchRole]}
            language={language}
            moment={moment}
            without={words.withoutInHeader}
          />
        </section>
      )}
      {(report !== null || header !== null) && (
        <section>
          <button type="button" onClick={copy}>
            {words.copy}
          </button>
          <p role="status" class="muted">
            {copied}
          </p>
        </section>
      )}
      <WordingsEditor wordings={wordings} locked={locked} language={language} onTeach={onTeach} />
    </>
  );
}
