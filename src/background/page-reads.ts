const readers = new Set<(tab: number | null) => void>();
/** How long a page that was loaded anew may take to show an account, milliseconds. */
const READ_LIMIT = 15_000;

/**
 * Settles when a page in this tab next shows an account, or after a while. That it was loaded says less: a console page
 * whose address names somebody else loads itself anew once more.
 */
export function untilRead(tab: number): Promise<void> {
  return new Promise((resolve) => {
    const settle = (seenIn: number | null): void => {
      if (seenIn !== tab) return;
      readers.delete(settle);
      clearTimeout(limit);
      resolve();
    };
    const limit = setTimeout(() => settle(tab), READ_LIMIT);
    readers.add(settle);
  });
}

/** A page in this tab showed an account. */
export function pageRead(tab: number | null): void {
  for (const settle of readers) settle(tab);
}
