import { hostsWords } from '../ui/strings/hosts.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  readonly language: Language;
  /** Opens the full page that asks for it. */
  readonly onAllow: () => void;
}

/** That the browser keeps us from the console's pages. Stands above all: nothing below stays true for long without them. */
export function HostsMissing({ language, onAllow }: Props) {
  const words = hostsWords(language);
  return (
    <section class="hosts" aria-label={words.region}>
      <p role="alert">
        <b>{words.missing}</b> {words.lastSeen}
      </p>
      <button type="button" onClick={onAllow}>
        {words.go}
      </button>
    </section>
  );
}
