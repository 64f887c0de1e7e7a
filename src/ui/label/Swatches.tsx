import { type AccountColour, COLOURS } from '../../core/account/colour.ts';
import { labelWords } from '../strings/label.ts';
import type { Language } from '../strings/words.ts';

interface Props {
  readonly language: Language;
  readonly hue: number | null;
  /** Stands on every swatch, to show how it can be read. */
  readonly initials: string;
  /** The colour without one of its own; `null` for a tag, which then has none. */
  readonly automatic: AccountColour | null;
  readonly onChoose: (hue: number | null) => void;
}

/** The colours with their names: one is chosen, or none. */
export function Swatches({ language, hue, initials, automatic, onChoose }: Props) {
  const words = labelWords(language);
  const none = automatic === null ? words.none : words.automatic;
  const names: Readonly<Record<number, string>> = words.colours;
  const choices = [
    { hue: null, name: none, colour: automatic },
    ...COLOURS.map((colour, place) => ({ hue: place, name: names[place] ?? '', colour })),
  ];
  return (
    <fieldset>
      <legend>
        {words.colour}: <b>{choices.find((choice) => choice.hue === hue)?.name}</b>
      </legend>
      <div class="swatches">
        {choices.map(({ hue: value, name, colour }) => (
          <label key={name} title={name}>
            <input
              type="radio"
              name="hue"
              aria-label={name}
              checked={value === hue}
              onChange={() => onChoose(value)}
            />
            <span
              class={value === null ? 'swatch automatic' : 'swatch'}
              aria-hidden="true"
              style={colour ? { backgroundColor: colour.paint, color: colour.ink } : undefined}
            >
              {colour === null ? '–' : initials}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
