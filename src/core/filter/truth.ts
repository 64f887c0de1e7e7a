/** The third value is for what the console does not show: a count never claims more than was seen. */
export type Truth = 'true' | 'false' | 'unknown';

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/** False if one is false, else unknown if one is unknown, else true. */
export function every<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  let result: Truth = 'true';
  for (const item of items) {
    const truth = judge(item);
    if (truth === 'false') return 'false';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** True if one is true, else unknown if one is unknown, else false. */
export function some<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  let result: Truth = 'false';
  for (const item of items) {
    const truth = judge(item);
    if (truth === 'true') return 'true';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}
