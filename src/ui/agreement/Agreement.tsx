import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTyped, textToType } from '../../core/account/agreement.ts';
import { type CustomerRef, displayName } from '../../core/account/customer-ref.ts';
import type { Marking } from '../../core/label/marking.ts';
import type { Protection } from '../../core/label/protection.ts';
import { CustomerMark, LabelChip } from '../label/CustomerMark.tsx';
import { agreementWords } from '../strings/agreement.ts';
import type { Language } from '../strings/words.ts';
import { HoldButton } from './HoldButton.tsx';

interface Props {
  readonly language: Language;
  readonly customer: CustomerRef;
  readonly marking: Marking;
  readonly protection: Exclude<Protection, 'free'>;
  /** Whether an event on one of our controls is the operator's own. */
  readonly isMeant: (event: Event) => boolean;
  /** Called once: the operator goes on, or leaves it. */
  readonly onAnswer: (agreed: boolean) => void;
}

/** Stops before a protected customer: whoever goes on has typed its name, or held a button. Modal: Esc leaves it. */
export function Agreement({ language, customer, marking, protection, isMeant, onAnswer }: Props) {
  const words = agreementWords(language);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isAnswered = useRef(false);
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Not left to the event of closing, which waits for a frame: a page that is not in front has none.
  const close = (agreed: boolean): void => {
    if (isAnswered.current) return;
    isAnswered.current = true;
    dialog.current?.close();
    onAnswer(agreed);
  };
  const wanted = textToType(customer);
  const mayGo = isTyped(customer, typed);
  // A form would be sent by a script of the page as if by the operator.
  const goOn = (event: Event): void => {
    if (mayGo && isMeant(event)) close(true);
  };
  const facts = [
    [words.account, customer.account],
    [words.id, customer.id],
  ] as const;
  return (
    <dialog
      ref={dialog}
      class="agreement"
      lang={language}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-why`}
      onClose={() => close(false)}
      onKeyDown={(event) => {
        // What stands around has keys of its own, and a popup of the browser would close as a whole.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close(false);
      }}
    >
      <h2 id={`${id}-title`}>{words.title[protection]}</h2>
      <div class="agreed-to">
        <CustomerMark marking={marking} />
        <b>
          <bdi>{displayName(customer)}</bdi>
        </b>
        <LabelChip marking={marking} />
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value === null ? '–' : <bdi>{value}</bdi>}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p id={`${id}-why`}>{words.why[protection]}</p>
      <label for={`${id}-name`}>
        <bdi>{words.type(wanted)}</bdi>
      </label>
      <div class="typed">
        <input
          id={`${id}-name`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) goOn(event);
          }}
        />
        <button type="button" class="primary" disabled={!mayGo} onClick={goOn}>
          {words.goOn}
        </button>
      </div>
      <div class="held">
        <HoldButton isMeant={isMeant} onHeld={() => close(true)}>
          {words.hold}
        </HoldButton>
        <button type="button" onClick={() => close(false)}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
