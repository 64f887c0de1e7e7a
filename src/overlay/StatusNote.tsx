import { useEffect, useRef } from 'preact/hooks';
import { openPopover } from '../ui/open-popover.ts';
import type { rowActionWords } from '../ui/strings/row-action.ts';
import { statusWords } from './status-words.ts';
import type { RowStatus } from './store.ts';

interface Props {
  readonly status: RowStatus;
  readonly text: ReturnType<typeof rowActionWords>;
  /** Keeps the open note beside what it is about, until what it returns is called. */
  readonly place: (note: HTMLElement) => () => void;
  readonly onTryAgain: (event: Event) => void;
  readonly onRequestAuthorization: (event: Event) => void;
  readonly onDismiss: () => void;
}

/** What goes on with a customer, and what can be done about it, in the browser's top layer: no scroller cuts it off. */
export function StatusNote({ status, text, place, onTryAgain, onRequestAuthorization, onDismiss }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (note.current === null) return undefined;
    openPopover(note.current);
    return place(note.current);
  }, [status]);
  const choice = (label: string, act: (event: Event) => void) => (
    <button type="button" class="small" onClick={act}>
      {label}
    </button>
  );
  return (
    <div
      ref={note}
      class={`popover note ${status.state}`}
      popover="manual"
      role={status.state === 'failed' ? 'alert' : 'status'}
    >
      <span>{statusWords(status, text)}</span>
      {status.state !== 'busy' && (
        <span class="choices">
          {status.state === 'failed' && mayTryAgain(status.why) && choice(text.tryAgain, onTryAgain)}
          {status.state === 'failed' &&
            status.why === 'not-offered' &&
            choice(text.requestAuthorization, onRequestAuthorization)}
          {choice(text.dismiss, onDismiss)}
        </span>
      )}
    </div>
  );
}

/** What the console does not offer to this customer, it will not offer in the next moment either. */
function mayTryAgain(why: Extract<RowStatus, { state: 'failed' }>['why']): boolean {
  return why !== 'not-offered' && why !== 'no-request';
}
