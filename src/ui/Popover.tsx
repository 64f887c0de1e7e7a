import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeUnder } from './place-under.ts';

interface Props {
  readonly label: string;
  readonly title?: string;
  /** What stands on the button; the label if nothing else. */
  readonly face?: ComponentChildren;
  readonly buttonClass?: string;
  readonly boxClass?: string;
  /** Made when it opens; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}

/** A button with what it opens, in the browser's top layer: Esc and a press elsewhere close it, focus returns. */
export function Popover(props: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    // By the browser: a press on the button of an open popover closes it, instead of closing and opening it again.
    if (button.current !== null) button.current.popoverTargetElement = box.current;
  }, []);
  useLayoutEffect(
    () => (isOpen && button.current && box.current ? placeUnder(box.current, button.current) : undefined),
    [isOpen],
  );

  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.buttonClass}
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={props.title}
      >
        {props.face ?? props.label}
      </button>
      <div
        ref={box}
        popover="auto"
        role="dialog"
        aria-label={props.label}
        class={`popover ${props.boxClass ?? ''}`}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          setOpen(opened);
          if (opened) props.onOpen?.();
          else props.onClose?.();
        }}
      >
        {isOpen && props.children(() => box.current?.hidePopover())}
      </div>
    </>
  );
}
