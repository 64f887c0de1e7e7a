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
  /** There is nothing to press in it: the box itself takes the focus, so that keys scroll it. */
  readonly isText?: boolean;
  /** -1 in a row that is not the current one. */
  readonly tabIndex?: 0 | -1;
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
  useLayoutEffect(() => {
    if (!isOpen || button.current === null || box.current === null) return undefined;
    (itemsOf(box.current)[0] ?? box.current).focus();
    return placeUnder(box.current, button.current);
  }, [isOpen]);

  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.buttonClass}
        tabIndex={props.tabIndex ?? 0}
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
        tabIndex={props.isText ? 0 : undefined}
        onKeyDown={walk}
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

function itemsOf(box: Element): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('button:enabled, input:enabled')];
}

/** The arrows walk through what can be pressed. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const items = itemsOf(event.currentTarget);
  if (items.length === 0) return;
  const now = items.findIndex((item) => item.matches(':focus'));
  items[(now + by + items.length) % items.length]?.focus();
  event.preventDefault();
}
