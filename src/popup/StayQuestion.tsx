import { displayName } from '../core/account/customer-ref.ts';
import type { Stay } from '../core/account/stay.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  readonly stay: Stay;
  readonly language: Language;
  readonly now: number;
  readonly onAnswer: (leaves: boolean) => void;
}

/** Asks whether to stay in the customer's account. The account above says whose it is; nobody is moved. */
export function StayQuestion({ stay, language, now, onAnswer }: Props) {
  if (stay.question === null) return null;
  const words = popupWords(language).stay;
  const who = displayName(stay.customer);
  const minutes = Math.max(0, Math.floor((now - stay.since) / 60_000));
  return (
    <section class="plan" aria-label={words.region} data-question={stay.question}>
      <span role="status">
        <bdi>{words[stay.question](who, minutes)}</bdi>
      </span>
      <span class="choices-of-plan">
        <button type="button" onClick={() => onAnswer(false)}>
          {words.stay}
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {words.leave}
        </button>
      </span>
    </section>
  );
}
