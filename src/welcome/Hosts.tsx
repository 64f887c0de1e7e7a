import { hostsWords } from '../ui/strings/hosts.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  /** The browser lets us see and act on the console's pages. */
  readonly mayWork: boolean;
  /** It was asked, and did not. */
  readonly wasRefused: boolean;
  readonly language: Language;
  readonly onAsk: () => void;
}

/** Whether the console's pages are open to us, and the click that asks for them. */
export function Hosts({ mayWork, wasRefused, language, onAsk }: Props) {
  const words = hostsWords(language);
  return (
    <section class={mayWork ? 'hosts granted' : 'hosts'} aria-label={words.region}>
      <div role="status">
        <b>{mayWork ? words.granted : words.missing}</b>
        <p>{mayWork ? words.grantedHint : words.missingHint}</p>
        {!mayWork && wasRefused && (
          <p>
            <b>{words.refused}</b> {words.refusedHint}
          </p>
        )}
      </div>
      {!mayWork && (
        <button type="button" onClick={onAsk}>
          {words.ask}
        </button>
      )}
    </section>
  );
}
