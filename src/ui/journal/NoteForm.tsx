import { useState } from 'preact/hooks';
import { NOTE_LENGTH } from '../../core/journal/entry.ts';
import { noteWords } from '../strings/note.ts';
import type { Language } from '../strings/words.ts';

interface Props {
  /** Whom the note is about. */
  readonly name: string;
  readonly note: string;
  readonly language: Language;
  readonly onSave: (note: string) => Promise<void>;
  /** There is a way back without saving. */
  readonly onCancel?: () => void;
}

/** The operator's words on a stay in a customer's account. */
export function NoteForm({ name, note, language, onSave, onCancel }: Props) {
  const words = noteWords(language);
  const [said, setSaid] = useState('');
  const save = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    onSave(text).then(
      () => setSaid(words.saved),
      () => setSaid(words.failed),
    );
  };
  return (
    <form
      class="note-form"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        name="note"
        aria-label={words.of(name)}
        placeholder={words.name}
        maxLength={NOTE_LENGTH}
        autocomplete="off"
        defaultValue={note}
        // A table cell that turns into a field: whoever pressed it goes on typing.
        ref={onCancel === undefined ? null : focusOnce}
        onInput={() => setSaid('')}
      />
      <button type="submit">{words.save}</button>
      {onCancel !== undefined && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
      <output>{said}</output>
    </form>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
