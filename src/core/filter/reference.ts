import type { Label, PropertyKind } from '../customer/properties.ts';
import { COMPARISONS, type Comparison, spellComparison } from './comparisons.ts';
import type { FilterProperty, Vocabulary } from './vocabulary.ts';

/** One row of the table that documents the language. */
export interface ReferenceRow<K extends string> {
  readonly key: K;
  readonly label: Label;
  readonly kind: PropertyKind;
  readonly example: string;
  /** Every comparison with a text that uses it. */
  readonly comparisons: readonly { readonly comparison: Comparison; readonly example: string }[];
}

const VALUES: Readonly<Record<Exclude<PropertyKind, 'choice'>, readonly [string, string]>> = {
  text: ['yun', 'yun'],
  tags: ['vip', 'vip'],
  flag: ['yes', 'no'],
  money: ['1000', '5000USD'],
  percent: ['50%', '80%'],
  date: ['0d', '7d'],
};

/** Every property with every comparison it takes: for the README, the help of the box and the tests. */
export function referenceOf<K extends string>(words: Vocabulary<K>): readonly ReferenceRow<K>[] {
  return words.properties.map((property) => ({
    key: property.key,
    label: property.label,
    kind: property.kind,
    example: property.example,
    comparisons: COMPARISONS[property.kind].map((comparison) => {
      const [value, second] = sampleValues(property);
      return {
        comparison,
        example: property.key + spellComparison(property.kind, comparison, value, second),
      };
    }),
  }));
}

function sampleValues<K extends string>(property: FilterProperty<K>): readonly [string, string] {
  if (property.kind !== 'choice') return VALUES[property.kind];
  const [first, second = first] = property.choices ?? [];
  return [first?.value ?? 'none', second?.value ?? 'none'];
}
