import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Label,
  type LabelChange,
  type Labels,
  LONGEST_TEXT,
  lengthOf,
  subjectKey,
  withProtection,
} from '../../core/label/label.ts';
import { markingOf } from '../../core/label/marking.ts';
import { labelWords } from '../strings/label.ts';
import { policyWords } from '../strings/policy.ts';
import type { Language } from '../strings/words.ts';
import { CustomerMark, LabelChip } from './CustomerMark.tsx';
import {
  changesOf,
  type Drafts,
  draftOf,
  type LabelledCustomer,
  problemOf,
  subjectsOf,
  withDrafts,
} from './label-drafts.ts';
import { Scope } from './Scope.tsx';
import { Swatches } from './Swatches.tsx';

/** What came of a change: `problem` is `newer`, `quota` or `locked`; `local`: kept on this machine only. */
export interface LabelReply {
  readonly problem: string | null;
  readonly where: 'sync' | 'local';
}

interface Props {
  readonly language: Language;
  readonly customer: LabelledCustomer;
  readonly labels: Labels;
  /** Resolves when it is stored; rejects where nobody answers. */
  readonly onChange: (change: LabelChange) => Promise<LabelReply>;
  readonly onClose: () => void;
}

type Outcome = 'local' | 'quota' | 'newer' | 'locked' | 'failed';

/** Colour, label and note of a customer, or of everybody who has one of its tags. Modal: Esc leaves it as it was. */
export function LabelEditor({ language, customer, labels, onChange, onClose }: Props) {
  const words = labelWords(language);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const subjects = subjectsOf(customer);
  const [place, setPlace] = useState(0);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  // Closed by itself, so that the focus goes back to where it came from.
  const close = (): void => dialog.current?.close();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const subject = subjects[place] ?? { kind: 'customer', id: customer.id };
  const draft = draftOf(labels, drafts, subject);
  const isLocked = labels.get(subjectKey(subject))?.isLocked === true;
  const problem = problemOf(draft);
  const marking = markingOf(withDrafts(labels, drafts, subjects), customer);
  const unmarked = withDrafts(
    labels,
    { ...drafts, [subjectKey(subject)]: { ...draft, hue: null } },
    subjects,
  );
  const edit = (more: Partial<Label>): void => {
    setOutcome(null);
    setDrafts({ ...drafts, [subjectKey(subject)]: { ...draft, ...more } });
  };

  const save = async (changes: readonly LabelChange[]): Promise<void> => {
    setSaving(true);
    try {
      const replies: LabelReply[] = [];
      for (const change of changes) replies.push(await onChange(change));
      const refused = replies.find((reply) => reply.problem !== null)?.problem;
      if (refused) setOutcome(refused === 'newer' || refused === 'locked' ? refused : 'quota');
      else if (replies.some(({ where }) => where === 'local')) setOutcome('local');
      else close();
    } catch {
      // Whoever sends it reports why.
      setOutcome('failed');
    } finally {
      setSaving(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      class="label-editor"
      lang={language}
      aria-label={words.editing(customer.name || customer.id)}
      onClose={onClose}
      onKeyDown={(event) => {
        // What stands around has keys of its own, and a popup of the browser would close as a whole.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(changesOf(labels, drafts, subjects));
        }}
      >
        <h2>
          <CustomerMark marking={marking} />
          <bdi class="called">{customer.name || customer.id}</bdi>
          <LabelChip marking={marking} />
        </h2>
        {subjects.length > 1 && (
          <Scope language={language} subjects={subjects} place={place} onChoose={setPlace} />
        )}
        {isLocked && <p class="locked-label">{policyWords(language).set}</p>}
        <fieldset disabled={isLocked} class="parts-of-label">
          <Swatches
            language={language}
            hue={draft.hue}
            initials={marking.initials}
            automatic={subject.kind === 'tag' ? null : markingOf(unmarked, customer)}
            onChoose={(hue) => edit({ hue })}
          />
          <label class="field-of-label">
            <span>{words.text}</span>
            <input
              type="text"
              value={draft.text}
              autocomplete="off"
              aria-invalid={problem === 'text-too-long'}
              aria-describedby={`${id}-text`}
              onInput={(event) => edit({ text: event.currentTarget.value })}
            />
            <small id={`${id}-text`}>{words.textHint(lengthOf(draft.text.trim()), LONGEST_TEXT)}</small>
          </label>
          <label class="field-of-label">
            <span>{words.note}</span>
            <textarea
              rows={2}
              value={draft.note}
              aria-invalid={problem === 'note-too-long'}
              aria-describedby={`${id}-note`}
              onInput={(event) => edit({ note: event.currentTarget.value })}
            />
            <small id={`${id}-note`}>{words.noteHint}</small>
          </label>
          <label class="tick-of-label">
            <input
              type="checkbox"
              checked={draft.isProtected === true}
              aria-describedby={`${id}-protected`}
              onChange={(event) => {
                setOutcome(null);
                const after = withProtection(draft, event.currentTarget.checked);
                setDrafts({ ...drafts, [subjectKey(subject)]: after });
              }}
            />
            <span>{words.isProtected}</span>
            <small id={`${id}-protected`}>{words.protectedHint}</small>
          </label>
        </fieldset>
        <p class={outcome === 'local' ? 'outcome' : 'outcome problem'} role="alert">
          {problem !== null
            ? words.problem[problem]
            : outcome === 'local'
              ? words.local
              : outcome && words.problem[outcome]}
        </p>
        <div class="choices-of-label">
          {labels.has(subjectKey(subject)) && !isLocked && (
            <button
              type="button"
              class="remove"
              disabled={isSaving}
              onClick={() => void save([{ subject, label: null }])}
            >
              {words.remove}
            </button>
          )}
          <button type="button" onClick={close}>
            {outcome === 'local' ? words.close : words.cancel}
          </button>
          <button type="submit" class="primary" disabled={isSaving || problem !== null}>
            {words.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
