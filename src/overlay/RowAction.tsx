import { findDialogs } from '../pages/customer-list/dialog.ts';
import type { Obstacle } from '../pages/customer-list/mount.ts';
import type { rowActionWords } from '../ui/strings/row-action.ts';
import { StatusNote } from './StatusNote.tsx';
import type { RowStatus } from './store.ts';

interface Props {
  readonly obstacle: Obstacle | 'busy' | null;
  readonly mayRequestAuthorization: boolean;
  readonly status: RowStatus | null;
  readonly text: ReturnType<typeof rowActionWords>;
  readonly onPress: (event: PointerEvent) => void;
  readonly onRelease: (event: Event) => void;
  readonly onOperate: (event: Event) => void;
  readonly onTryAgain: (event: Event) => void;
  readonly onRequestAuthorization: (event: Event) => void;
  readonly onDismiss: () => void;
}

export function RowAction(props: Props) {
  const { obstacle, status, text } = props;
  const reason = obstacle === null ? null : text.disabled[obstacle];
  return (
    <>
      <button
        type="button"
        class="operate"
        aria-disabled={reason !== null || status?.state === 'busy'}
        aria-busy={status?.state === 'busy'}
        title={reason ?? undefined}
        onPointerDown={props.onPress}
        onPointerUp={props.onRelease}
        onClick={props.onOperate}
      >
        {text.operate}
      </button>
      {props.mayRequestAuthorization && (
        <button type="button" class="link" onClick={props.onRequestAuthorization}>
          {text.requestAuthorization}
        </button>
      )}
      {status !== null && (
        <StatusNote
          status={status}
          text={text}
          place={placeBesideHost}
          onTryAgain={props.onTryAgain}
          onRequestAuthorization={props.onRequestAuthorization}
          onDismiss={props.onDismiss}
        />
      )}
    </>
  );
}

/** Below the button, inside the window, clear of the console's own dialog; follows the button when the page scrolls. */
function placeBesideHost(box: HTMLElement): () => void {
  const { host } = box.getRootNode() as ShadowRoot;
  const ended = new AbortController();
  const place = (): void => {
    const at = host.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(8, Math.min(at.right - width, innerWidth - width - 8));
    const below = at.bottom + 6;
    let top = below + height > innerHeight - 8 ? at.top - height - 6 : below;
    for (const dialog of findDialogs()) {
      const taken = dialog.element.getBoundingClientRect();
      const overlaps =
        top < taken.bottom && top + height > taken.top && left < taken.right && left + width > taken.left;
      if (overlaps)
        top = taken.bottom + height + 16 < innerHeight ? taken.bottom + 8 : taken.top - height - 8;
    }
    box.style.setProperty('inset', `${Math.max(8, top)}px auto auto ${left}px`);
  };
  place();
  for (const type of ['scroll', 'resize', 'transitionend', 'animationend']) {
    addEventListener(type, place, { capture: true, passive: true, signal: ended.signal });
  }
  return () => ended.abort();
}
