/**
 * Draws again and again until `signal` aborts, `rest` milliseconds after the last drawing was on the screen: a slow
 * machine rests as long as a fast one.
 */
export function drawAgain(rest: number, draw: () => void | Promise<void>, signal: AbortSignal): void {
  const next = (): void => {
    setTimeout(async () => {
      if (signal.aborted) return;
      await draw();
      requestAnimationFrame(next);
    }, rest);
  };
  next();
}
