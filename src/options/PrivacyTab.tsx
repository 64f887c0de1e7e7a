import { useEffect, useRef, useState } from 'preact/hooks';
import { printSize } from '../core/print-size.ts';
import { type Forgetting, STORED_KINDS, type StoredPart } from '../core/stored-part.ts';
import { privacyWords } from '../ui/strings/privacy.ts';
import type { Language } from '../ui/strings/words.ts';
import { DeleteButton } from './DeleteButton.tsx';
import { StoredKindRow } from './StoredKindRow.tsx';

/** What the page's script does for this tab. */
export interface PrivacyDuties {
  readonly timeZone: string;
  readonly onRead: () => Promise<readonly StoredPart[]>;
  readonly onForget: (what: Forgetting) => Promise<void>;
}

interface Props extends PrivacyDuties {
  readonly language: Language;
}

/** Everything that is kept, how to be rid of it, and what never happens. */
export function PrivacyTab({ language, timeZone, onRead, onForget }: Props) {
  const words = privacyWords(language);
  const [parts, setParts] = useState<readonly StoredPart[] | null>(null);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const fail = (): void => setSaid(words.failed);
  const look = (): Promise<void> => onRead().then(setParts);
  useEffect(() => {
    const again = (): void => void look().catch(fail);
    again();
    // What is kept changes while the operator works elsewhere.
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  const forget = (what: Forgetting, name: string): void => {
    // What was pressed goes away with what it deleted.
    status.current?.focus();
    onForget(what)
      .then(look)
      .then(() => setSaid(words.deleted(name)), fail);
  };
  const bytes = parts?.reduce((sum, part) => sum + part.bytes, 0) ?? 0;
  return (
    <div class="privacy">
      <section>
        <h2>{words.never}</h2>
        <ul>
          {Object.values(words.nevers).map((never) => (
            <li key={never}>{never}</li>
          ))}
        </ul>
        <p class="hint">{words.sync}</p>
      </section>
      <section>
        <h2>{words.stored}</h2>
        <p ref={status} role="status" tabIndex={-1} class="privacy-status">
          {said}
        </p>
        {parts === null ? (
          <p>{words.reading}</p>
        ) : (
          <>
            <div class="all-stored">
              <span>{bytes === 0 ? words.nothingAtAll : words.total(printSize(bytes))}</span>
              {bytes > 0 && (
                <DeleteButton
                  what={words.everything}
                  face={words.deleteAll}
                  warning={words.confirmAll}
                  language={language}
                  onDelete={() => forget({ kind: null, partner: null }, words.everything)}
                />
              )}
            </div>
            <ul class="stored">
              {STORED_KINDS.map((kind) => (
                <StoredKindRow
                  key={kind}
                  kind={kind}
                  parts={parts.filter((part) => part.kind === kind)}
                  language={language}
                  timeZone={timeZone}
                  onForget={forget}
                />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
