import type { HeaderAccount } from '../account/observation.ts';
import { addLandmark, type Landmark, type SinceLandmark } from './landmark.ts';

/** Switch Role is about to be looked for, or what came of it. */
export const SWITCH_ROLE_STEPS = ['asked', 'pressed', 'pointed-out', 'not-found'] as const;

export type SwitchRoleStep = (typeof SWITCH_ROLE_STEPS)[number];

/** What every console page is worked with, as it was seen last. */
export interface HeaderReport {
  readonly account: SinceLandmark;
  /** Nothing but an attempt tells of it: it stands in a menu that is shut. */
  readonly switchRole: SinceLandmark;
  /** The account as it was before the page that is told of. */
  readonly before: SinceLandmark | null;
  /** Epoch milliseconds at which that page began. */
  readonly page: number;
  /** Epoch milliseconds. */
  readonly seenAt: number;
}

/** A header comes later than its page: what a page says last counts, as if it had never said anything else. */
export function addHeader(
  report: HeaderReport | null,
  { page, header }: { readonly page: number; readonly header: HeaderAccount | null },
  now: number,
): HeaderReport {
  const before = (report?.page === page ? report.before : report?.account) ?? null;
  const seen = header === null ? missing('account') : found('account', header.sure ? 'menu' : 'likeness');
  return {
    account: addLandmark(before ?? undefined, seen, now),
    switchRole: report?.switchRole ?? { ...missing('switch-role'), state: 'not-seen', since: now },
    before,
    page,
    seenAt: now,
  };
}

export function addSwitchRole(report: HeaderReport, step: SwitchRoleStep, now: number): HeaderReport {
  if (step === 'asked') return report;
  const seen = step === 'not-found' ? missing('switch-role') : found('switch-role', 'driven');
  return { ...report, switchRole: addLandmark(report.switchRole, seen, now) };
}

function found(key: Landmark['key'], rule: NonNullable<Landmark['rule']>): Landmark {
  return { key, state: 'found', rule, shape: '' };
}

function missing(key: Landmark['key']): Landmark {
  return { key, state: 'missing', rule: null, shape: '' };
}
