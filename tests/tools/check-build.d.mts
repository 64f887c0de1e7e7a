export function manifestProblems(
  manifest: Readonly<Record<string, unknown>>,
  browser: 'chrome' | 'firefox',
): string[];
export function scriptProblems(text: string): string[];
