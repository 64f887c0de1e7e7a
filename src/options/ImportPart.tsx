import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { compare, type Difference, type Entry, importOf } from '../core/exchange/difference.ts';
import type { Incoming } from '../core/exchange/exchanged.ts';
import { LONGEST_FILE } from '../core/exchange/file.ts';
import { type ImportProblem, readImport } from '../core/exchange/read.ts';
import { exchangeWords } from '../ui/strings/exchange.ts';
import type { Language } from '../ui/strings/words.ts';
import { DifferencePart } from './DifferencePart.tsx';
import type { ExchangeActions } from './exchange-actions.ts';

interface Props {
  readonly language: Language;
  readonly actions: ExchangeActions;
}

/** What is looked at before anything is changed. */
interface Looked {
  readonly incoming: Incoming;
  readonly difference: Difference;
}

type Said =
  | { readonly kind: 'problem'; readonly code: ImportProblem | 'failed' }
  | { readonly kind: 'refusal'; readonly code: string }
  | { readonly kind: 'meanwhile' }
  | { readonly kind: 'done'; readonly count: number; readonly local: boolean };

export function ImportPart({ language, actions }: Props) {
  const words = exchangeWords(language);
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const message = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone when this is said.
  useEffect(() => {
    if (said?.kind === 'done') message.current?.focus();
  }, [said]);

  const look = async (incoming: Incoming): Promise<Looked> => {
    const difference = compare(await actions.read(), incoming, () => crypto.randomUUID());
    return { incoming, difference };
  };
  const failed = (kind: 'problem' | 'refusal') => (error: unknown) => {
    setSaid({ kind, code: 'failed' });
    actions.onError(error);
  };
  const take = async (text: string): Promise<void> => {
    const read = readImport(text);
    setLooked(read.ok ? await look(read.value) : null);
    setSaid(read.ok ? null : { kind: 'problem', code: read.problem.code });
  };
  const choose = async (file: File): Promise<void> => {
    setLooked(null);
    if (file.size > LONGEST_FILE) setSaid({ kind: 'problem', code: 'too-long' });
    else await take(await file.text());
  };
  const apply = async ({ incoming, difference }: Looked, picked: readonly Entry[]): Promise<void> => {
    const now = await look(incoming);
    if (shownOf(now.difference) !== shownOf(difference)) {
      setLooked(now);
      setSaid({ kind: 'meanwhile' });
      return;
    }
    const { problem, where } = await actions.apply(importOf(picked));
    if (problem !== null) {
      setSaid({ kind: 'refusal', code: problem });
      return;
    }
    setLooked(null);
    setPasted('');
    setSaid({ kind: 'done', count: picked.length, local: where === 'local' });
  };

  return (
    <section class="import">
      <h2>{words.import}</h2>
      <p class="hint">{words.importHint}</p>
      <div class="exchange-actions">
        <label class="file">
          <input
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) choose(file).catch(failed('problem'));
              // Or the same file could not be chosen again.
              currentTarget.value = '';
            }}
          />
          {words.choose}
        </label>
      </div>
      <label class="paste" for={`${id}-paste`}>
        {words.paste}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.pasteHint} <code>{words.example}</code>
      </p>
      <textarea
        id={`${id}-paste`}
        aria-describedby={`${id}-hint`}
        rows={4}
        spellcheck={false}
        value={pasted}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <div class="exchange-actions">
        <button
          type="button"
          disabled={pasted.trim() === ''}
          onClick={() => take(pasted).catch(failed('problem'))}
        >
          {words.compare}
        </button>
      </div>
      {said !== null && (
        <p
          ref={message}
          tabIndex={-1}
          class="said"
          role={said.kind === 'done' ? 'status' : 'alert'}
          data-kind={said.kind}
        >
          {sentence(said, language)}
        </p>
      )}
      {looked !== null && (
        <DifferencePart
          key={looked.incoming}
          language={language}
          difference={looked.difference}
          onApply={(picked) => apply(looked, picked).catch(failed('refusal'))}
          onCancel={() => {
            setLooked(null);
            setSaid(null);
          }}
        />
      )}
    </section>
  );
}

function sentence(said: Said, language: Language): string {
  const words = exchangeWords(language);
  const join = (...parts: string[]): string => parts.join(language === 'en' ? ' ' : '');
  switch (said.kind) {
    case 'problem':
      return join(words.problem[said.code], words.unchanged);
    case 'refusal':
      return words.refusal[said.code === 'quota' || said.code === 'newer' ? said.code : 'failed'];
    case 'meanwhile':
      return words.meanwhile;
    case 'done':
      return join(words.done(said.count), ...(said.local ? [words.local] : []));
  }
}

/** Ids of new ones are drawn each time. */
function shownOf({ entries, refused }: Difference): string {
  return JSON.stringify([entries.map(({ key, state, before }) => [key, state, before]), refused]);
}
