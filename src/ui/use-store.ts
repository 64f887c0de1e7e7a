import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** zustand's vanilla store in a Preact component; the package's own hook wants React. */
export function useStore<T, S>(store: StoreApi<T>, select: (state: T) => S): S {
  const [selected, setSelected] = useState(() => select(store.getState()));
  useEffect(() => {
    setSelected(() => select(store.getState()));
    return store.subscribe((state) => setSelected(() => select(state)));
  }, [store]);
  return selected;
}
