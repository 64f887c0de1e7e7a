// What vitest's JSON reporter counted.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts of one vitest run. A file that could not even be loaded has no tests but counts as one failure;
 * so does a run that ended badly without naming a failed test (an error outside every test, a crash).
 */
export function countTests(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
