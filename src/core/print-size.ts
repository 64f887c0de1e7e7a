const STEP = 1024;
const UNITS = ['KB', 'MB', 'GB'] as const;

/** "1 KB", "3.4 MB": rounded up, since what is there is never nothing. */
export function printSize(bytes: number): string {
  let size = bytes / STEP;
  let unit = 0;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const shown = size < 10 && unit > 0 ? (Math.ceil(size * 10) / 10).toFixed(1) : String(Math.ceil(size));
  return `${shown} ${UNITS[unit]}`;
}
