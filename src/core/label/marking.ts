import { type AccountColour, COLOURS, colourOf, initialsOf } from '../account/colour.ts';
import { check, flag, object, otherwise, type Parser, text } from '../parse.ts';
import { type Labels, type SubjectLabel, subjectKey } from './label.ts';

/** How one customer is marked wherever it is shown. Colour never stands alone: initials and words come with it. */
export interface Marking extends AccountColour {
  readonly initials: string;
  /** Empty for none. */
  readonly label: string;
  /** Empty for none. */
  readonly note: string;
  /** Pages that act as it have a red frame. */
  readonly isProtected: boolean;
}

/** As much of a customer as its marking depends on. */
export interface Marked {
  /** Customer ID, or what else there is to tell it by. */
  readonly id: string;
  /** What it is called; empty where that is hidden. */
  readonly name: string;
  /** In the console's order. */
  readonly tags: readonly string[];
}

/**
 * Part by part: what the customer's own label says counts, else what the label of its first tag that says anything
 * does, else the colour that follows from its ID. What the organisation set counts before all of the operator's.
 */
export function markingOf(labels: Labels, { id, name, tags }: Marked): Marking {
  const said = labels.size === 0 ? [] : labelsOf(labels, id, tags);
  const hue = said.find((label) => label.hue !== null)?.hue ?? null;
  return {
    ...((hue === null ? undefined : COLOURS[hue]) ?? colourOf(id)),
    initials: initialsOf(name),
    label: said.find((label) => label.text !== '')?.text ?? '',
    note: said.find((label) => label.note !== '')?.note ?? '',
    isProtected: said.some((label) => label.isProtected),
  };
}

function labelsOf(labels: Labels, id: string, tags: readonly string[]): readonly SubjectLabel[] {
  const keys = [subjectKey({ kind: 'customer', id }), ...tags.map((tag) => subjectKey({ kind: 'tag', tag }))];
  const said = keys.flatMap((key) => labels.get(key) ?? []);
  return [...said.filter(({ isLocked }) => isLocked), ...said.filter(({ isLocked }) => !isLocked)];
}

const colour = check(text(7), (value) => /^#[\da-f]{6}$/.test(value), 'a colour');

export const parseMarking: Parser<Marking> = object<Marking>({
  paint: colour,
  ink: colour,
  initials: text(),
  label: text(),
  note: text(2000),
  isProtected: otherwise(flag, false),
});
