import { Popover } from '../ui/Popover.tsx';
import { privacyWords } from '../ui/strings/privacy.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  readonly what: string;
  /** Its name, where what stands on it says too little. */
  readonly label?: string;
  readonly face: string;
  readonly warning: string;
  readonly language: Language;
  readonly onDelete: () => void;
}

/** Asks once more; the focus is on what keeps it. */
export function DeleteButton({ what, label, face, warning, language, onDelete }: Props) {
  const words = privacyWords(language);
  return (
    <Popover label={label ?? face} face={face} buttonClass="button" boxClass="confirm">
      {(close) => (
        <>
          <p>
            <b>{what}</b>
            <br />
            {warning}
          </p>
          <button type="button" class="button" onClick={close}>
            {words.keep}
          </button>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              close();
              onDelete();
            }}
          >
            {words.delete}
          </button>
        </>
      )}
    </Popover>
  );
}
