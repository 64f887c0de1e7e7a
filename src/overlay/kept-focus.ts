/**
 * A page that builds a part of itself anew takes our bar out with it and the focus from whatever has it there: what is
 * typed next would be lost. `around` puts the bar where it belongs, and the focus back where it was.
 */
export function keepFocus(host: HTMLElement, signal: AbortSignal): { around(put: () => void): void } {
  const root = host.shadowRoot;
  let had: Element | null = null;
  root?.addEventListener('focusin', ({ target }) => {
    had = target instanceof Element ? target : null;
  });
  root?.addEventListener('focusout', () => {
    // Taken out, the bar is no longer in the page by then; whoever leaves it themselves leaves it there.
    queueMicrotask(() => {
      if (host.isConnected && root.activeElement === null) had = null;
    });
  });
  // Somebody who goes on elsewhere does not want to be fetched back.
  for (const type of ['pointerdown', 'focusin'])
    document.addEventListener(
      type,
      (event) => {
        if (!event.composedPath().includes(host)) had = null;
      },
      { signal, capture: true },
    );
  return {
    around: (put) => {
      const focused = root?.activeElement ?? had;
      put();
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (focused instanceof HTMLElement && isFree) focused.focus({ preventScroll: true });
    },
  };
}
