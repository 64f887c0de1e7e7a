import { PROPERTIES } from '../customer/properties.ts';
import type { PropertyKey } from '../customer/record.ts';
import { labelForm, tidy } from '../customer/text.ts';

/** What pages have beside the columns of the list, as far as it is found by its words. */
export const CONTROLS = [
  'operation-column',
  'more',
  'operate',
  'request-authorization',
  'ok',
  'cancel',
  'own-tab',
  'resellers-tab',
  'switch-role',
] as const;

export type Control = (typeof CONTROLS)[number];

export type ColumnMeaning = `column.${PropertyKey}`;

export type Meaning = ColumnMeaning | Control;

/** Properties that the list may have a column for. */
export const COLUMN_PROPERTIES: readonly PropertyKey[] = PROPERTIES.filter(
  ({ columns }) => columns.length > 0,
).map(({ key }) => key);

export const COLUMN_MEANINGS: readonly ColumnMeaning[] = COLUMN_PROPERTIES.map(columnMeaning);

export function columnMeaning(property: PropertyKey): ColumnMeaning {
  return `column.${property}`;
}

/** Words of the console that the product does not know, and the operator, or the team, does. They add, never change. */
export interface Wording {
  readonly means: Meaning;
  readonly text: string;
}

export type Wordings = readonly Wording[];

export const MOST_WORDINGS = 200;
export const LONGEST_WORDING = 80;

export type WordingsChange =
  | { readonly kind: 'teach'; readonly wording: Wording }
  | { readonly kind: 'forget'; readonly text: string };

/** The same words have one meaning: the last that was taught. */
export function changeWordings(all: Wordings, change: WordingsChange): Wordings {
  const text = change.kind === 'teach' ? change.wording.text : change.text;
  const others = all.filter((one) => labelForm(one.text) !== labelForm(text));
  return change.kind === 'teach' ? [...others, change.wording].slice(-MOST_WORDINGS) : others;
}

/** What was taught for it, in label form. */
export function formsOf(means: Meaning, all: Wordings): readonly string[] {
  return all.flatMap((one) => (one.means === means ? [labelForm(one.text)] : []));
}

/** `harmful`: what it would have us press does something else. */
export type WordingProblem = 'empty' | 'too-long' | 'harmful';

export function wordingProblem({ means, text }: Wording): WordingProblem | null {
  const form = labelForm(text);
  if (form === '') return 'empty';
  if (tidy(text).length > LONGEST_WORDING) return 'too-long';
  return HARMFUL.some(([pressed, pattern]) => pressed.includes(means) && pattern.test(form))
    ? 'harmful'
    : null;
}

const OTHER_ACTION =
  /disassociat|freeze|delete|remove|cancel|placeorder|budget|signout|解除|冻结|凍結|删除|刪除|取消|下单|下單|预算|預算|退出/;

/** What is pressed for the operator: no word may lead it to an action that the console is known to call so. */
const HARMFUL: readonly (readonly [readonly Meaning[], RegExp])[] = [
  [['more', 'operate', 'request-authorization', 'own-tab', 'resellers-tab', 'switch-role'], OTHER_ACTION],
  [['ok'], /^(cancel|no|close|取消|否|关闭|關閉)$/],
  [['cancel'], /^(ok|yes|confirm|continue|确定|確定|确认|確認|是|好|继续|繼續)$/],
];
