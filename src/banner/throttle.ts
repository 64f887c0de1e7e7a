/** In the next frame, at most every 60 ms, and once more after the last call. */
export function throttle(run: () => void): () => void {
  let waiting = false;
  let again = false;
  return () => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    requestAnimationFrame(run);
    setTimeout(() => {
      waiting = false;
      if (again) run();
      again = false;
    }, 60);
  };
}
