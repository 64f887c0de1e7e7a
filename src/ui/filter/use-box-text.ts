import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Letters that follow one another faster than this are one change: one undo takes them back. */
const ONE_CHANGE = 1_000;

type Type = (text: string, options?: { readonly replace?: boolean }) => void;
type BoxEvent = Event & { readonly currentTarget: HTMLInputElement };

export interface BoxText {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly caret: number;
  /** Looks where the caret went. */
  readonly read: (box: HTMLInputElement) => void;
  /** False while an input method has the keys. */
  readonly typed: (event: BoxEvent) => boolean;
  /** Another text with the caret at a place, as a change of its own. */
  readonly put: (text: string, caret: number) => void;
  /** What is typed next is a change of its own. */
  readonly endChange: () => void;
  readonly compose: (isComposing: boolean) => void;
  readonly isComposing: () => boolean;
}

/** The box belongs to the person while they type: only what came from elsewhere is put in. */
export function useBoxText(text: string, type: Type): BoxText {
  const input = useRef<HTMLInputElement>(null);
  const lastTyped = useRef(Number.NEGATIVE_INFINITY);
  const composing = useRef(false);
  const wantedCaret = useRef<number | null>(null);
  const [caret, setCaret] = useState(text.length);
  const endChange = (): void => {
    lastTyped.current = Number.NEGATIVE_INFINITY;
  };
  useLayoutEffect(() => {
    const box = input.current;
    if (box === null || composing.current) return;
    if (box.value !== text) {
      box.value = text;
      endChange();
    }
    if (wantedCaret.current !== null) box.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  }, [text]);
  const read = (box: HTMLInputElement): void => setCaret(box.selectionStart ?? box.value.length);
  return {
    input,
    caret,
    read,
    typed: ({ currentTarget: box, timeStamp }) => {
      if (composing.current) return false;
      const goesOn = timeStamp - lastTyped.current < ONE_CHANGE && !/\s$/.test(box.value);
      lastTyped.current = timeStamp;
      read(box);
      type(box.value, { replace: goesOn });
      return true;
    },
    put: (next, at) => {
      endChange();
      wantedCaret.current = at;
      setCaret(at);
      type(next);
      input.current?.focus();
    },
    endChange,
    compose: (isComposing) => {
      composing.current = isComposing;
    },
    isComposing: () => composing.current,
  };
}
