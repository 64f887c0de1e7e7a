import { printDay } from '../core/customer/print-date.ts';
import { printValue } from '../core/customer/print-value.ts';
import { printSize } from '../core/print-size.ts';
import type { Forgetting, StoredKind, StoredPart } from '../core/stored-part.ts';
import { privacyWords } from '../ui/strings/privacy.ts';
import type { Language } from '../ui/strings/words.ts';
import { DeleteButton } from './DeleteButton.tsx';

interface Props {
  readonly kind: StoredKind;
  readonly parts: readonly StoredPart[];
  readonly language: Language;
  readonly timeZone: string;
  /** `name`: what it is called to the operator. */
  readonly onForget: (what: Forgetting, name: string) => void;
}

/** One kind of what is kept; for each partner account by itself where it belongs to one. */
export function StoredKindRow({ kind, parts, language, timeZone, onForget }: Props) {
  const words = privacyWords(language);
  const { name, hint } = words.kinds[kind];
  // Nobody needs to know of what only should not be there.
  if (kind === 'other' && parts.length === 0) return null;
  const partners = [...new Set(parts.map(({ partner }) => partner))];
  return (
    <li>
      <h3>{name}</h3>
      <p class="hint">{hint}</p>
      {partners.length === 0 && <p class="muted">{words.nothing}</p>}
      {partners.map((partner) => {
        const what = partner === null ? name : words.partnerOf(name, partner);
        return (
          <div key={partner} class="stored-part">
            <div>
              {partner !== null && <bdi>{partner}</bdi>}
              {parts
                .filter((part) => part.partner === partner)
                .map((part) => (
                  <p key={part.place}>{factsOf(part, language, timeZone).join(' · ')}</p>
                ))}
            </div>
            <DeleteButton
              what={what}
              label={words.deleting(what)}
              face={words.delete}
              warning={words.confirm}
              language={language}
              onDelete={() => onForget({ kind, partner }, what)}
            />
          </div>
        );
      })}
    </li>
  );
}

/** How many, in which lists, how much, where, and since when: as far as each is known. */
function factsOf(
  { count, lists, bytes, place, since }: StoredPart,
  language: Language,
  timeZone: string,
): readonly string[] {
  const words = privacyWords(language);
  return [
    ...(count === null ? [] : [words.pieces(count)]),
    ...lists.map(
      (one) => `${printValue('list', one.list, { language, timeZone })} ${one.count.toLocaleString('en')}`,
    ),
    words.about(printSize(bytes)),
    words.places[place],
    ...(since === null ? [] : [words.since(printDay(since, language, timeZone))]),
  ];
}
