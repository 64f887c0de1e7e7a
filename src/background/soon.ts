/** How long who acts may wait for the directory, which may be blocked or being rebuilt, milliseconds. */
const LIMIT = 1000;

/** What is known by then, else `null`: who acts is told all the same. */
export async function soon<T>(known: Promise<T>): Promise<T | null> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    limit = setTimeout(() => resolve(null), LIMIT);
  });
  try {
    return await Promise.race([known, late]);
  } finally {
    clearTimeout(limit);
  }
}
