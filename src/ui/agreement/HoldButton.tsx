import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds: longer than any slip, shorter than patience. */
export const HOLD = 1500;

interface Props {
  readonly isMeant: (event: Event) => boolean;
  readonly onHeld: () => void;
  readonly children: ComponentChildren;
}

/** A button that acts when it was held down for a while, with the pointer, Space or Enter. */
export function HoldButton({ isMeant, onHeld, children }: Props) {
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isHeld, setHeld] = useState(false);
  const stop = (): void => {
    clearTimeout(clock.current);
    setHeld(false);
  };
  const start = (event: Event): void => {
    if (!isMeant(event)) return;
    stop();
    setHeld(true);
    clock.current = setTimeout(onHeld, HOLD);
  };
  useLayoutEffect(() => () => clearTimeout(clock.current), []);
  return (
    <button
      type="button"
      class={isHeld ? 'hold holding' : 'hold'}
      style={{ '--hold': `${HOLD}ms` }}
      onPointerDown={(event) => {
        if (event.button === 0) start(event);
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onBlur={stop}
      onKeyDown={(event) => {
        if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) start(event);
      }}
      onKeyUp={stop}
    >
      {children}
    </button>
  );
}
