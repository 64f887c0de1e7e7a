import { useEffect, useRef } from 'preact/hooks';
import { findDialogs } from '../pages/customer-list/dialog.ts';
import type { Obstacle } from '../pages/customer-list/mount.ts';
import type { rowActionWords } from '../ui/strings/row-action.ts';
import type { RowStatus } from './store.ts';

type RowWords = ReturnType<typeof rowActionWords>;

interface Props {
  readonly obstacle: Obstacle | 'busy' | null;
  readonly mayRequestAuthorization: boolean;
  readonly status: RowStatus | null;
  readonly text: RowWords;
  readonly onPress: (event: Event) => void;
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
      {status !== null && <Note {...props} status={status} />}
    </>
  );
}

/** Beside the row, in the browser's top layer: no scroll box of the page can cut it off. */
function Note({
  status,
  text,
  onTryAgain,
  onRequestAuthorization,
  onDismiss,
}: Props & { status: RowStatus }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => placeBeside(box.current), [status]);
  const failed = status.state === 'failed';
  return (
    <div ref={box} class={`note ${status.state}`} popover="manual" role={failed ? 'alert' : 'status'}>
      <span>{words(status, text)}</span>
      {failed && (
        <span class="choices">
          {status.why === 'not-offered' ? (
            <button type="button" onClick={onRequestAuthorization}>
              {text.requestAuthorization}
            </button>
          ) : (
            <button type="button" onClick={onTryAgain}>
              {text.tryAgain}
            </button>
          )}
          <button type="button" onClick={onDismiss}>
            {text.dismiss}
          </button>
        </span>
      )}
      {(status.state === 'at-dialog' ||
        status.state === 'authorization-opened' ||
        status.state === 'changed') && (
        <button type="button" class="close" aria-label={text.dismiss} onClick={onDismiss}>
          ✕
        </button>
      )}
    </div>
  );
}

function words(status: RowStatus, text: RowWords): string {
  switch (status.state) {
    case 'busy':
      return text.busy[status.step];
    case 'at-dialog':
      return text.atDialog;
    case 'authorization-opened':
      return text.authorizationOpened;
    case 'changed':
      return text.changed;
    case 'failed': {
      const sentence = text.failed[status.why];
      return typeof sentence === 'string' ? sentence : sentence(status.detail);
    }
  }
}

/** Below the button, inside the window, clear of the console's own dialog; follows the button when the page scrolls. */
function placeBeside(box: HTMLDivElement | null): (() => void) | undefined {
  const host = box === null ? null : (box.getRootNode() as ShadowRoot).host;
  if (box === null || host === null) return undefined;
  if (!box.matches(':popover-open')) box.showPopover();
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
