import { markingOf } from '../core/label/marking.ts';
import type { Policy } from '../core/policy/policy.ts';
import { LabelChip } from '../ui/label/CustomerMark.tsx';
import { labelWords } from '../ui/strings/label.ts';
import { policyWords } from '../ui/strings/policy.ts';
import type { Language } from '../ui/strings/words.ts';
import { nameOf } from './meaning-name.ts';

interface Props {
  readonly policy: Policy;
  readonly language: Language;
}

/** What the organisation decided, and what of it could not be understood. */
export function PolicyTab({ policy, language }: Props) {
  const words = policyWords(language);
  const decided = decidedIn(policy, language);
  const { searches, labels, wordings, hosts } = policy;
  const isEmpty = [...decided, ...searches, ...labels, ...wordings, ...hosts].length === 0;
  return (
    <div class="policy">
      <p>{isEmpty ? words.none : words.intro}</p>
      {decided.length > 0 && (
        <section>
          <h2>{words.decided}</h2>
          <ul>
            {decided.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {policy.hosts.length > 0 && (
        <section>
          <h2>{words.hosts}</h2>
          <p class="hint">{words.hostsHint}</p>
          <ul>
            {policy.hosts.map((host) => (
              <li key={host}>
                <code>{host}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {policy.searches.length > 0 && (
        <section>
          <h2>{words.searches}</h2>
          <ul>
            {policy.searches.map(({ id, name, filter }) => (
              <li key={id}>
                <bdi>{name}</bdi> <code>{filter}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {policy.labels.size > 0 && (
        <section>
          <h2>{words.labels}</h2>
          <ul>
            {[...policy.labels].map(([key, { subject, text, note, isProtected }]) => {
              const [id, tags] = subject.kind === 'customer' ? [subject.id, []] : ['', [subject.tag]];
              return (
                <li key={key}>
                  {words[subject.kind]} <bdi>{id || tags[0]}</bdi>{' '}
                  <LabelChip
                    marking={{ ...markingOf(policy.labels, { id, name: '', tags }), label: text || '●' }}
                  />{' '}
                  {[note, isProtected && labelWords(language).isProtected].filter(Boolean).join(' · ')}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {policy.wordings.length > 0 && (
        <section>
          <h2>{words.wordings}</h2>
          <ul>
            {policy.wordings.map(({ means, text }) => (
              <li key={text}>
                {nameOf(means, language)}: <q>{text}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      {policy.problems.length > 0 && (
        <section>
          <h2>{words.problems}</h2>
          <p class="hint">{words.problemsHint}</p>
          <ul>
            {policy.problems.map((problem) => (
              <li key={problem}>
                <code>{problem}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function decidedIn({ settings, mayExport, mayShare }: Policy, language: Language): readonly string[] {
  const words = policyWords(language);
  const { stopAtDialog, stayLimit, keepDays, journalDays, keepPersonal, forgetOnSignOut } = settings;
  const say = <T,>(value: T | undefined, sentence: (value: T) => string): readonly string[] =>
    value === undefined ? [] : [sentence(value)];
  return [
    ...say(stopAtDialog, words.settings.stopAtDialog),
    ...say(stayLimit, words.settings.stayLimit),
    ...say(keepDays, words.settings.keepDays),
    ...say(journalDays, words.settings.journalDays),
    ...say(keepPersonal, words.settings.keepPersonal),
    ...say(forgetOnSignOut, words.settings.forgetOnSignOut),
    ...(mayExport ? [] : [words.noExport]),
    ...(mayShare ? [] : [words.noShare]),
  ];
}
