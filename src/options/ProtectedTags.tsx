import { useState } from 'preact/hooks';
import {
  type LabelChange,
  type Labels,
  NO_LABEL,
  type Subject,
  subjectKey,
  withProtection,
} from '../core/label/label.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { labelWords } from '../ui/strings/label.ts';
import { optionsWords } from '../ui/strings/options.ts';
import { policyWords } from '../ui/strings/policy.ts';
import type { Language } from '../ui/strings/words.ts';

export interface LabelDuties {
  readonly labels: Labels;
  readonly onLabel: (change: LabelChange) => Promise<SyncedReply>;
}

interface Props extends LabelDuties {
  readonly language: Language;
}

/** Everybody and every tag that is protected; tags are added here, customers where they are labelled. */
export function ProtectedTags({ labels, onLabel, language }: Props) {
  const words = optionsWords(language).protection;
  const [tag, setTag] = useState('');
  const [problem, setProblem] = useState('');
  const all = [...labels.values()].filter(({ isProtected }) => isProtected);
  /** Colour, text and note of the label stay as they are. */
  const protect = async (subject: Subject, on: boolean): Promise<void> => {
    const before = labels.get(subjectKey(subject)) ?? NO_LABEL;
    const { hue, text, note } = before;
    const told = labelWords(language).problem;
    const reply = await onLabel({ subject, label: withProtection({ hue, text, note }, on) }).catch(
      () => null,
    );
    const why = reply === null ? 'failed' : reply.problem;
    setProblem(why === null ? '' : (Object.entries(told).find(([key]) => key === why)?.[1] ?? told.quota));
    if (why === null && on) setTag('');
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      <form
        class="teach"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== '') void protect({ kind: 'tag', tag: tag.trim() }, true);
        }}
      >
        <label>
          {words.tag}
          <input
            type="text"
            maxLength={128}
            value={tag}
            aria-describedby="protection-problem"
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words.add}</button>
      </form>
      <p id="protection-problem" role="alert">
        {problem}
      </p>
      {all.length > 0 && (
        <ul class="wordings">
          {all.map(({ subject, isLocked }) => {
            const name = subject.kind === 'tag' ? subject.tag : subject.id;
            return (
              <li key={subjectKey(subject)}>
                <span>
                  {words[subject.kind]}: <bdi>{name}</bdi>
                </span>
                {isLocked ? (
                  <span class="lock">{policyWords(language).set}</span>
                ) : (
                  <button
                    type="button"
                    aria-label={words.removing(name)}
                    onClick={() => void protect(subject, false)}
                  >
                    {words.remove}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
