import type { PropertyKey } from '../../../src/core/customer/record.ts';
import { EVERYTHING, type Filter, type NumberBound, type Test } from '../../../src/core/filter/filter.ts';
import { type ResolvedFilter, resolve } from '../../../src/core/filter/resolve.ts';
import { DAY, MANAGERS, NOW, type Row } from './customers.ts';

/** One question in the languages of all engines. Dates and texts are resolved and folded in each. */
export interface Question {
  readonly name: string;
  readonly what: string;
  readonly own: ResolvedFilter;
  readonly closure: (row: Row) => boolean;
  /** For sift, mingo and LokiJS. */
  readonly mongo: object;
  /** For arquero, over columns of the same names. */
  readonly arquero: string;
  /** The condition of a WHERE; tags are in a table of their own. */
  readonly sql: string;
}

const WEEK = NOW + 7 * DAY;
const MONTH = NOW + 30 * DAY;
const ONE = MANAGERS[20] ?? '';
const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const ONE_FOLDED = folded(ONE);
const FEW = [3, 20, 37, 41, 58, 66, 75, 90, 104, 111, 120, 133, 149, 150, 151, 162, 177, 180, 191, 199].map(
  (i) => MANAGERS[i] ?? '',
);
const sqlList = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

const all = (...of: Filter[]): Filter => ({ kind: 'all', of });
const any = (...of: Filter[]): Filter => ({ kind: 'any', of });
const not = (of: Filter): Filter => ({ kind: 'not', of });
const is = (property: PropertyKey, ...tests: Test[]): Filter => ({ kind: 'condition', property, tests });
const text = (how: 'contains' | 'starts' | 'equals', wanted: string): Test => ({
  kind: 'text',
  how,
  text: wanted,
});
const choice = (value: string): Test => ({ kind: 'choice', value });
const bound = (value: number | null): NumberBound | null =>
  value === null ? null : { value, inclusive: true };
const money = (from: number | null, to: number | null): Test => ({
  kind: 'money',
  from: bound(from),
  to: bound(to),
  currency: null,
});
const percent = (from: number | null, to: number | null): Test => ({
  kind: 'percent',
  from: bound(from),
  to: bound(to),
});
const flag = (value: boolean): Test => ({ kind: 'flag', value });

/** A date range in milliseconds, which the language itself cannot express: put in after resolving. */
const dates = (property: PropertyKey, from: number | null, to: number): ResolvedFilter => ({
  kind: 'condition',
  subjects: [{ property, absent: 'unknown' }],
  tests: [
    {
      kind: 'date',
      range: { from: from ?? Number.NEGATIVE_INFINITY, fromInclusive: true, to, toInclusive: false },
    },
  ],
});
const resolved = (filter: Filter): ResolvedFilter => resolve(filter, NOW, 'UTC');
const both = (...of: ResolvedFilter[]): ResolvedFilter => ({ kind: 'all', of });
const either = (...of: ResolvedFilter[]): ResolvedFilter => ({ kind: 'any', of });

export const NOTHING_ASKED = resolved(EVERYTHING);

export function questions(rows: readonly Row[]): readonly Question[] {
  const wanted = rows[Math.floor(rows.length * 0.77)]?.id ?? '';
  return [
    {
      name: 'Q1',
      what: 'ID is …',
      own: resolved(is('id', text('equals', wanted))),
      closure: (r) => r.id === wanted,
      mongo: { id: wanted },
      arquero: `d => d.id === '${wanted}'`,
      sql: `id = '${wanted}'`,
    },
    {
      name: 'Q2',
      what: 'manager, frozen, spend ≥ 5000',
      own: resolved(
        all(is('manager', text('equals', ONE)), is('frozen', flag(true)), is('spend', money(5000, null))),
      ),
      closure: (r) => r.managerFolded === ONE_FOLDED && r.frozen && r.spend >= 5000,
      mongo: { managerFolded: folded(ONE), frozen: true, spend: { $gte: 5000 } },
      arquero: `d => d.managerFolded === '${folded(ONE)}' && d.frozen && d.spend >= 5000`,
      sql: `managerFolded = '${folded(ONE)}' AND frozen = 1 AND spend >= 5000`,
    },
    {
      name: 'Q3',
      what: 'spend 1000 to 5000',
      own: resolved(is('spend', money(1000, 5000))),
      closure: (r) => r.spend >= 1000 && r.spend <= 5000,
      mongo: { spend: { $gte: 1000, $lte: 5000 } },
      arquero: 'd => d.spend >= 1000 && d.spend <= 5000',
      sql: 'spend BETWEEN 1000 AND 5000',
    },
    {
      name: 'Q4',
      what: 'expires within 7 days',
      own: dates('expires', NOW, WEEK),
      closure: (r) => r.expires !== null && r.expires >= NOW && r.expires < WEEK,
      mongo: { expires: { $gte: NOW, $lt: WEEK } },
      arquero: `d => d.expires !== null && d.expires >= ${NOW} && d.expires < ${WEEK}`,
      sql: `expires >= ${NOW} AND expires < ${WEEK}`,
    },
    {
      name: 'Q5',
      what: 'name contains "tech"',
      own: resolved(is('name', text('contains', 'tech'))),
      closure: (r) => r.nameFolded.includes('tech'),
      mongo: { nameFolded: { $regex: /tech/ } },
      arquero: "d => op.includes(d.nameFolded, 'tech', 0)",
      sql: "instr(nameFolded, 'tech') > 0",
    },
    {
      name: 'Q6',
      what: 'name contains 科技',
      own: resolved(is('name', text('contains', '科技'))),
      closure: (r) => r.nameFolded.includes('科技'),
      mongo: { nameFolded: { $regex: /科技/ } },
      arquero: "d => op.includes(d.nameFolded, '科技', 0)",
      sql: "instr(nameFolded, '科技') > 0",
    },
    {
      name: 'Q7',
      what: 'tag vip or at-risk, not frozen',
      own: resolved(
        all(is('tag', text('equals', 'vip'), text('equals', 'at-risk')), not(is('frozen', flag(true)))),
      ),
      closure: (r) => !r.frozen && r.tag.some((tag) => tag === 'vip' || tag === 'at-risk'),
      mongo: { tag: { $in: ['vip', 'at-risk'] }, frozen: { $ne: true } },
      arquero: "d => !d.frozen && (op.includes(d.tag, 'vip', 0) || op.includes(d.tag, 'at-risk', 0))",
      sql: "frozen = 0 AND EXISTS (SELECT 1 FROM tags WHERE tags.owner = customers.row AND tag IN ('vip', 'at-risk'))",
    },
    {
      name: 'Q8',
      what: 'seven conditions with all, any, not',
      own: both(
        either(
          resolved(all(is('type', choice('reseller')), is('spend', money(2000, null)))),
          resolved(all(is('type', choice('referral')), is('budget', percent(80, null)))),
        ),
        resolved(not(is('tag', text('equals', 'trial')))),
        either(dates('expires', null, MONTH), resolved(is('frozen', flag(true)))),
      ),
      closure: (r) =>
        ((r.type === 'reseller' && r.spend >= 2000) ||
          (r.type === 'referral' && r.budget !== null && r.budget >= 80)) &&
        !r.tag.includes('trial') &&
        ((r.expires !== null && r.expires < MONTH) || r.frozen),
      mongo: {
        $and: [
          {
            $or: [
              { type: 'reseller', spend: { $gte: 2000 } },
              { type: 'referral', budget: { $gte: 80 } },
            ],
          },
          { tag: { $nin: ['trial'] } },
          { $or: [{ expires: { $ne: null, $lt: MONTH } }, { frozen: true }] },
        ],
      },
      arquero: `d => ((d.type === 'reseller' && d.spend >= 2000) || (d.type === 'referral' && d.budget !== null && d.budget >= 80)) && !op.includes(d.tag, 'trial', 0) && ((d.expires !== null && d.expires < ${MONTH}) || d.frozen)`,
      sql: `((type = 'reseller' AND spend >= 2000) OR (type = 'referral' AND budget >= 80)) AND NOT EXISTS (SELECT 1 FROM tags WHERE tags.owner = customers.row AND tag = 'trial') AND (expires < ${MONTH} OR frozen = 1)`,
    },
    {
      name: 'Q9',
      what: '(name starts or account contains) and date, or managers and not range',
      own: either(
        both(
          either(
            resolved(is('name', text('starts', 'ba'))),
            resolved(is('account', text('contains', 'tech'))),
          ),
          dates('associated', NOW - 700 * DAY, NOW),
        ),
        resolved(
          all(
            any(is('manager', ...FEW.map((name) => text('equals', name)))),
            not(is('spend', money(100, 400))),
          ),
        ),
      ),
      closure: (r) =>
        ((r.nameFolded.startsWith('ba') || r.accountFolded.includes('tech')) &&
          r.associated >= NOW - 700 * DAY &&
          r.associated < NOW) ||
        (r.managerFolded !== null && FEW_FOLDED.has(r.managerFolded) && !(r.spend >= 100 && r.spend <= 400)),
      mongo: {
        $or: [
          {
            $or: [{ nameFolded: { $regex: /^ba/ } }, { accountFolded: { $regex: /tech/ } }],
            associated: { $gte: NOW - 700 * DAY, $lt: NOW },
          },
          {
            managerFolded: { $in: FEW.map(folded) },
            $or: [{ spend: { $lt: 100 } }, { spend: { $gt: 400 } }],
          },
        ],
      },
      arquero: `d => ((op.startswith(d.nameFolded, 'ba') || op.includes(d.accountFolded, 'tech', 0)) && d.associated >= ${NOW - 700 * DAY} && d.associated < ${NOW}) || (op.includes(${JSON.stringify(FEW.map(folded))}, d.managerFolded, 0) && !(d.spend >= 100 && d.spend <= 400))`,
      sql: `((nameFolded LIKE 'ba%' OR instr(accountFolded, 'tech') > 0) AND associated >= ${NOW - 700 * DAY} AND associated < ${NOW}) OR (managerFolded IN (${sqlList(FEW.map(folded))}) AND NOT (spend BETWEEN 100 AND 400))`,
    },
    {
      name: 'Q10',
      what: 'reseller model and O&M offered',
      own: resolved(all(is('type', choice('reseller')), is('om', choice('offered')))),
      closure: (r) => r.type === 'reseller' && r.om === 'offered',
      mongo: { type: 'reseller', om: 'offered' },
      arquero: "d => d.type === 'reseller' && d.om === 'offered'",
      sql: "type = 'reseller' AND om = 'offered'",
    },
    {
      name: 'Q11',
      what: 'name contains "quixotep"',
      own: resolved(is('name', text('contains', 'quixotep'))),
      closure: (r) => r.nameFolded.includes('quixotep'),
      mongo: { nameFolded: { $regex: /quixotep/ } },
      arquero: "d => op.includes(d.nameFolded, 'quixotep', 0)",
      sql: "instr(nameFolded, 'quixotep') > 0",
    },
  ];
}

const FEW_FOLDED = new Set(FEW.map(folded));
