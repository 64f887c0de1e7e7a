/**
 * What to call at each change: reads anew and tells `listen`, in the order of the changes, until `signal` aborts. An
 * answer that a later change has overtaken is dropped.
 */
export function readAnew<T>(
  read: () => Promise<T>,
  listen: (value: T) => void,
  signal: AbortSignal,
): () => void {
  let asked = 0;
  return () => {
    const mine = ++asked;
    read().then(
      (value) => {
        if (mine === asked && !signal.aborted) listen(value);
      },
      // The extension is gone from this page; whoever shows the value is told by its own signal.
      () => undefined,
    );
  };
}
