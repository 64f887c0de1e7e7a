import type { SinceLandmark } from '../core/diagnostics/landmark.ts';
import { diagnosticsWords } from '../ui/strings/diagnostics.ts';
import type { Language } from '../ui/strings/words.ts';
import { nameOf } from './meaning-name.ts';

interface Props {
  readonly label: string;
  readonly landmarks: readonly SinceLandmark[];
  readonly language: Language;
  readonly moment: (epoch: number) => string;
  /** What still works without a landmark, where that depends on the page. */
  readonly without?: Readonly<Record<string, string>>;
}

const ORDER = ['missing', 'not-seen', 'found'] as const;

/** What is missing comes first, with what works without it. */
export function LandmarkList({ label, landmarks, language, moment, without = {} }: Props) {
  const words = diagnosticsWords(language);
  const sorted = ORDER.flatMap((state) => landmarks.filter((landmark) => landmark.state === state));
  return (
    <ul class="landmarks" aria-label={label}>
      {sorted.map((landmark) => (
        <li key={landmark.key} data-landmark={landmark.key} data-state={landmark.state}>
          <b>{nameOf(landmark.key, language)}</b>
          <span class="state">{words.states[landmark.state]}</span>
          <span class="muted">
            {[aboutIt(landmark, without, language), words.since(moment(landmark.since))].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function aboutIt(
  { key, state, rule }: SinceLandmark,
  onThisPage: Readonly<Record<string, string>>,
  language: Language,
): string {
  const { rules, without, notSeen } = diagnosticsWords(language);
  if (rule !== null) return rules[rule];
  if (state === 'not-seen') return key === 'tabs' ? notSeen.tabs : notSeen.opened;
  const known: Readonly<Record<string, string>> = { ...without, ...onThisPage };
  return known[key] ?? without.column;
}
