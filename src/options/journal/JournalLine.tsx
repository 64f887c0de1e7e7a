import { useEffect, useRef } from 'preact/hooks';
import { labelIn } from '../../core/customer/language.ts';
import { printMoment } from '../../core/customer/print-date.ts';
import type { EntryKind, JournalCustomer } from '../../core/journal/entry.ts';
import { printLasted } from '../../core/journal/print.ts';
import { BY_LABELS, END_LABELS, KIND_LABELS } from '../../core/journal/properties.ts';
import type { JournalRow } from '../../core/journal/rows.ts';
import { NoteForm } from '../../ui/journal/NoteForm.tsx';
import { journalWords } from '../../ui/strings/journal.ts';
import { noteWords } from '../../ui/strings/note.ts';
import type { Language } from '../../ui/strings/words.ts';

interface Props {
  readonly row: JournalRow;
  readonly place: number;
  readonly language: Language;
  readonly timeZone: string;
  /** Its note is being written. */
  readonly isNoted: boolean;
  readonly onNoted: (is: boolean) => void;
  readonly onNote: (note: string) => Promise<void>;
}

/** Beside the words, for the eye. */
const MARKS: Readonly<Record<EntryKind, string>> = {
  requested: '→',
  confirmed: '✓',
  mismatch: '!',
  unrecognised: '?',
  refused: '✕',
  returned: '←',
  expired: '…',
  noted: '✎',
};

export function JournalLine({ row, place, language, timeZone, isNoted, onNoted, onNote }: Props) {
  const words = journalWords(language);
  const noting = noteWords(language);
  const { entry, note } = row;
  const button = useRef<HTMLButtonElement>(null);
  const wasNoted = useRef(false);
  useEffect(() => {
    if (wasNoted.current && !isNoted) button.current?.focus();
    wasNoted.current = isNoted;
  }, [isNoted]);
  const { kind, customer, wanted, end, lasted, partner, jar } = entry;
  const name = nameOf(customer);
  // The header is the first row.
  return (
    <tr aria-rowindex={place + 2} class={kind} data-kind={kind}>
      <td class="number">{printMoment(entry.at, language, timeZone)}</td>
      <td>
        <span class="mark" aria-hidden="true">
          {MARKS[kind]}
        </span>{' '}
        {labelIn(language, KIND_LABELS[kind])}
      </td>
      <td>
        <bdi>{name}</bdi>
        {customer.name !== null && customer.account !== null && (
          <bdi class="muted beside">{customer.account}</bdi>
        )}
        {wanted !== null && <span class="muted beside">{words.wanted(nameOf(wanted))}</span>}
      </td>
      <td class="note">
        {isNoted ? (
          <NoteForm
            name={name}
            note={note}
            language={language}
            onSave={async (text) => {
              await onNote(text);
              onNoted(false);
            }}
            onCancel={() => onNoted(false)}
          />
        ) : (
          <button
            ref={button}
            type="button"
            class={note === '' ? 'link' : 'plain'}
            aria-label={note === '' ? noting.addTo(name) : noting.edit(note)}
            onClick={() => onNoted(true)}
          >
            {note || noting.add}
          </button>
        )}
      </td>
      <td>{labelIn(language, BY_LABELS[entry.by])}</td>
      <td>{end === null ? '' : labelIn(language, END_LABELS[end])}</td>
      <td class="number">{lasted === null ? '' : printLasted(lasted, language)}</td>
      <td>
        <code>{customer.id}</code>
      </td>
      <td>
        <bdi>{partner}</bdi>
      </td>
      <td>{jarName(jar, words.jars)}</td>
    </tr>
  );
}

function nameOf({ name, account, id }: JournalCustomer): string {
  return name ?? account ?? id ?? '';
}

/** A jar may be of another site than the provider's: `partner.example@private`. */
function jarName(jar: string, { container, ...names }: ReturnType<typeof journalWords>['jars']): string {
  const [store = '', site] = jar.split('@').reverse();
  const [, number] = /^firefox-container-(\d+)$/.exec(store) ?? [];
  const name = number === undefined ? (names[store as keyof typeof names] ?? store) : container(number);
  return site === undefined ? name : `${name} · ${site}`;
}
