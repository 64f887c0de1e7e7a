import type { PropertyKind } from '../customer/properties.ts';

/** What a condition can do with a property, by name. Negation is not among them: every condition can be negated. */
export type Comparison =
  | 'is'
  | 'contains'
  | 'starts'
  | 'above'
  | 'at-least'
  | 'below'
  | 'at-most'
  | 'between'
  | 'none';

const RANGE: readonly Comparison[] = ['is', 'above', 'at-least', 'below', 'at-most', 'between', 'none'];

/** The first one is what a plain `property:value` means. */
export const COMPARISONS: Readonly<Record<PropertyKind, readonly Comparison[]>> = {
  text: ['contains', 'starts', 'is', 'none'],
  tags: ['is', 'starts', 'contains', 'none'],
  choice: ['is', 'none'],
  flag: ['is', 'none'],
  money: RANGE,
  percent: RANGE,
  date: RANGE,
};

/** The comparison signs of the language. */
export type Sign = ':' | '=' | '!=' | '>' | '>=' | '<' | '<=';

const EQUALITY: readonly Sign[] = [':', '=', '!='];
const ORDER: readonly Sign[] = [':', '=', '!=', '>', '>=', '<', '<='];

/** Which signs may follow a property of a kind. */
export function signsOf(kind: PropertyKind): readonly Sign[] {
  return kind === 'money' || kind === 'percent' || kind === 'date' ? ORDER : EQUALITY;
}

/** How a comparison is spelt with a value (and a second one for `between`) after a property of a kind. */
export function spellComparison(
  kind: PropertyKind,
  comparison: Comparison,
  value: string,
  second = value,
): string {
  switch (comparison) {
    case 'is':
      return kind === 'text' ? `=${value}` : `:${value}`;
    case 'contains':
      return kind === 'tags' ? `:*${value}*` : `:${value}`;
    case 'starts':
      return `:${value}*`;
    case 'above':
      return `>${value}`;
    case 'at-least':
      return `>=${value}`;
    case 'below':
      return `<${value}`;
    case 'at-most':
      return `<=${value}`;
    case 'between':
      return `:${value}..${second}`;
    case 'none':
      return ':none';
  }
}
