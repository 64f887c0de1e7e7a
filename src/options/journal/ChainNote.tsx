import type { Break } from '../../core/journal/chain.ts';
import { journalWords } from '../../ui/strings/journal.ts';
import type { Language } from '../../ui/strings/words.ts';

interface Props {
  readonly broken: Break | 'checking' | null;
  readonly count: number;
  readonly language: Language;
}

/** Whether the journal is as it was written. */
export function ChainNote({ broken, count, language }: Props) {
  const words = journalWords(language).chain;
  if (broken === 'checking') return <p class="hint">{words.checking}</p>;
  if (broken === null) {
    return (
      <p class="chain">
        <span aria-hidden="true">✓</span> {words.whole(count.toLocaleString('en'))}
      </p>
    );
  }
  return (
    <div class="chain broken" role="alert">
      <p>
        <span aria-hidden="true">!</span> {words[broken.why](broken.seq.toLocaleString('en'))}
      </p>
      <p>{words.what}</p>
    </div>
  );
}
