import type { Field } from '../core/customer/field.ts';
import { printField } from '../core/customer/print-value.ts';
import type { PropertyKey } from '../core/customer/record.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { CUSTOMER_VOCABULARY } from '../core/filter/vocabulary.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterView } from './filter-view.ts';

interface Props {
  readonly record: DirectoryRecord;
  readonly property: PropertyKey;
  readonly view: Pick<FilterView, 'language' | 'timeZone' | 'now'>;
}

/** What was seen of one property: a value, a dash for none, a closed eye for what the console hides. */
export function ResultCell({ record, property, view }: Props) {
  const words = overlayWords(view.language).results;
  // Each key has its own type of value; here only its state and its printed form matter.
  const field = record.fields[property] as Field<never> | undefined;
  if (field?.state === 'masked') {
    return (
      <span class="masked" title={words.masked}>
        <ClosedEye />
        {words.masked}
      </span>
    );
  }
  if (field === undefined || field.state === 'absent') {
    return (
      <span class="muted" title={words.absent}>
        –
      </span>
    );
  }
  // No tags are an empty list.
  const text = printField(property, field, view) || '–';
  if (property === 'budget' && field.value !== null) {
    return (
      <span class="budget">
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(100, Number(field.value)))}%` }} />
        </span>
        <span class="number">{text}</span>
      </span>
    );
  }
  return (
    <bdi class="value" title={text}>
      {text}
    </bdi>
  );
}

export function isNumeric(property: PropertyKey): boolean {
  const kind = CUSTOMER_VOCABULARY.byKey.get(property)?.kind;
  return kind === 'money' || kind === 'percent';
}

function ClosedEye() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d="M1.5 6.5c1.6 2.4 3.9 3.6 6.5 3.6s4.900-1.200 6.500-3.600M4 9.200 2.800 11M8 10.200v2.100M12 9.200l1.200 1.800"
        fill="none"
        stroke="currentColor"
        stroke-linecap="round"
      />
    </svg>
  );
}
