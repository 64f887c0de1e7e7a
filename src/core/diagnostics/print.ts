import type { Wordings } from '../wording/wording.ts';
import type { HeaderReport } from './header.ts';
import type { PageReport, SinceLandmark } from './landmark.ts';

/** What was seen last, as far as anything was. */
export interface Seen {
  readonly report: PageReport | null;
  readonly header: HeaderReport | null;
}

/** The report to hand on: in English for whoever mends it, structure only. Taught words are told by their meaning. */
export function printReport({ report, header }: Seen, wordings: Wordings, version: string): string {
  return [
    `Behalf ${version}`,
    `taught: ${wordings.map(({ means }) => means).join(', ') || 'nothing'}`,
    ...(report === null
      ? []
      : [
          `Customer Management seen ${isoTime(report.seenAt)}`,
          `rows ${report.rows}, columns not understood ${report.unknownColumns}`,
          ...table(report.landmarks),
        ]),
    ...(header === null
      ? []
      : [`console page seen ${isoTime(header.seenAt)}`, ...table([header.account, header.switchRole])]),
  ].join('\n');
}

function table(landmarks: readonly SinceLandmark[]): readonly string[] {
  return [
    'landmark | state | rule | since | shape',
    ...landmarks.map(({ key, state, rule, shape, since }) =>
      [key, state, rule ?? '-', isoTime(since), shape || '-'].join(' | '),
    ),
  ];
}

function isoTime(epoch: number): string {
  return new Date(epoch).toISOString();
}
