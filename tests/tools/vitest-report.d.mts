interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    status: string;
    assertionResults: readonly { status: string }[];
  }[];
}
export function countTests(
  report: Report | null,
  status: number,
): { passed: number; failed: number; skipped: number };
export function readReport(file: string): Report | null;
