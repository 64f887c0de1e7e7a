/** A bug of ours: named once on the extension's own console, never thrown into the page. */
export function report(part: string, error: unknown): void {
  console.error(`[Behalf] ${part}:`, error);
}
