/** A ring around a control of the page that the operator has to press; gone when it is pressed, moved or after a key. */
export function pointAt(target: HTMLElement, signal: AbortSignal): void {
  const outline = [
    target.style.getPropertyValue('outline'),
    target.style.getPropertyPriority('outline'),
  ] as const;
  target.style.setProperty('outline', '3px solid #b3211b', 'important');
  const end = new AbortController();
  const stop = (): void => {
    target.style.setProperty('outline', outline[0], outline[1]);
    end.abort();
  };
  signal.addEventListener('abort', stop, { once: true, signal: end.signal });
  addEventListener('pointerdown', stop, { once: true, capture: true, signal: end.signal });
  addEventListener('keydown', stop, { once: true, capture: true, signal: end.signal });
}
