import type { Wordings } from '../wording/wording.ts';
import type { PageReport } from './landmark.ts';

/** The report to hand on: in English for whoever mends it, structure only. Taught words are told by their meaning. */
export function printReport(report: PageReport, wordings: Wordings, version: string): string {
  const landmarks = report.landmarks.map(({ key, state, rule, shape, since }) =>
    [key, state, rule ?? '-', new Date(since).toISOString(), shape || '-'].join(' | '),
  );
  return [
    `Behalf ${version}, Customer Management seen ${new Date(report.seenAt).toISOString()}`,
    `rows ${report.rows}, columns not understood ${report.unknownColumns}`,
    `taught: ${wordings.map(({ means }) => means).join(', ') || 'nothing'}`,
    'landmark | state | rule | since | shape',
    ...landmarks,
  ].join('\n');
}
