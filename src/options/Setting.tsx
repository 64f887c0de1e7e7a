import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly hint?: string;
  /** Why it cannot be changed. */
  readonly lock?: string | undefined;
  /** The control; it gets an id, so that name and hint are its own. */
  readonly children: VNode<{ id?: string; disabled?: boolean; 'aria-describedby'?: string }>;
  /** What follows from the choice. */
  readonly more?: ComponentChildren;
}

/** One thing that can be chosen: what it is, what it means, and its control. */
export function Setting({ name, hint, lock, children, more }: Props) {
  const id = useId();
  const notes = Object.entries({ lock, hint }).filter(([, words]) => words !== undefined);
  const described =
    notes.length === 0 ? {} : { 'aria-describedby': notes.map(([note]) => `${id}-${note}`).join(' ') };
  return (
    <div class="setting">
      <label for={id}>{name}</label>
      {cloneElement(children, { id, ...described, ...(lock === undefined ? {} : { disabled: true }) })}
      {notes.map(([note, words]) => (
        <p key={note} id={`${id}-${note}`} class={note}>
          {words}
        </p>
      ))}
      {more}
    </div>
  );
}
