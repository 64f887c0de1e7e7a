import { COLUMN_MEANINGS, type ColumnMeaning } from '../wording/wording.ts';

/** What the page of customers is worked with, in the order in which it is told. */
export const LANDMARKS = [
  'table',
  ...COLUMN_MEANINGS,
  'operation-column',
  'more',
  'operate',
  'request-authorization',
  'dialog',
  'pager',
  'search',
  'tabs',
  'account',
  'switch-role',
] as const;

export type LandmarkKey = ColumnMeaning | Exclude<(typeof LANDMARKS)[number], ColumnMeaning>;

/** How a landmark was found. */
export const RULES = [
  /** By words that the product knows. */
  'words',
  /** By words that the operator taught. */
  'taught',
  /** Column headers side by side, and rows under them. */
  'headers',
  /** A column without a name in which the rows offer their actions. */
  'offers',
  /** Announced by markup, or by the name of its picture. */
  'mark',
  /** An OK and a Cancel in one box. */
  'ok-and-cancel',
  /** It says a total or a page. */
  'figures',
  /** Only the ways to the next and to the previous page. */
  'steps',
  /** It names what it looks for. */
  'chooser',
  /** A field alone. */
  'field',
  /** Two names that stand together. */
  'pair',
  /** A name beside the words of the account's menu, or one that is known. */
  'menu',
  /** Something that only resembles it. */
  'likeness',
  /** It was pressed, or shown to the operator. */
  'driven',
] as const;

export type Rule = (typeof RULES)[number];

/** `not-seen`: it shows only at times, when a menu or a dialog is open, and did not at this moment. */
export type LandmarkState = 'found' | 'missing' | 'not-seen';

export interface Landmark {
  readonly key: LandmarkKey;
  readonly state: LandmarkState;
  /** `null` unless found. */
  readonly rule: Rule | null;
  /** Tags, roles and classes of the element and the boxes around it, innermost first; empty unless found. */
  readonly shape: string;
}

/** What one look at the page found. Structure only: nothing of it names a customer. */
export interface PageLook {
  readonly landmarks: readonly Landmark[];
  readonly rows: number;
  /** Column headers with words that mean nothing to us; where no list was understood, those of a table that may be it. */
  readonly unknownColumns: number;
}

export interface SinceLandmark extends Landmark {
  /** Epoch milliseconds: found by this rule, or missing, since then. */
  readonly since: number;
}

/** The page of customers as it was seen last. */
export interface PageReport extends Omit<PageLook, 'landmarks'> {
  readonly landmarks: readonly SinceLandmark[];
  /** Epoch milliseconds. */
  readonly seenAt: number;
}

export function addLook(before: PageReport | null, look: PageLook, now: number): PageReport {
  const known = new Map(before?.landmarks.map((landmark) => [landmark.key, landmark]));
  const landmarks = look.landmarks.map((seen) => addLandmark(known.get(seen.key), seen, now));
  return { ...look, landmarks, seenAt: now };
}

/** What shows only at times stays as it was found last. */
export function addLandmark(old: SinceLandmark | undefined, seen: Landmark, now: number): SinceLandmark {
  if (old === undefined) return { ...seen, since: now };
  if (seen.state === 'not-seen' && old.state === 'found') return old;
  const isSame = old.state === seen.state && old.rule === seen.rule;
  return { ...seen, since: isSame ? old.since : now };
}

/** Whether there is something that may be the list of customers, in words that nobody taught. */
export function isStrange({ landmarks, unknownColumns }: PageLook): boolean {
  const table = landmarks.find(({ key }) => key === 'table');
  return table?.state === 'missing' && unknownColumns > 0;
}
