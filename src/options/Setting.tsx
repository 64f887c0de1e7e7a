import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly hint?: string;
  /** The control; it gets an id, so that name and hint are its own. */
  readonly children: VNode<{ id?: string; 'aria-describedby'?: string }>;
  /** What follows from the choice. */
  readonly more?: ComponentChildren;
}

/** One thing that can be chosen: what it is, what it means, and its control. */
export function Setting({ name, hint, children, more }: Props) {
  const id = useId();
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  return (
    <div class="setting">
      <label for={id}>{name}</label>
      {cloneElement(children, { id, ...described })}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {more}
    </div>
  );
}
