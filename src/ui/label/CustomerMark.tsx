import type { Marking } from '../../core/label/marking.ts';

interface Props {
  readonly marking: Marking;
}

/** Colour and initials. What they stand for is said beside them. */
export function CustomerMark({ marking: { paint, ink, initials } }: Props) {
  return (
    <span class="customer-mark" aria-hidden="true" style={{ background: paint, color: ink }}>
      {initials}
    </span>
  );
}

/** The label that the team gave; the note to whoever points at it. */
export function LabelChip({ marking: { paint, ink, label, note } }: Props) {
  if (label === '') return null;
  return (
    <bdi class="label-chip" title={note || undefined} style={{ background: paint, color: ink }}>
      {label}
    </bdi>
  );
}
