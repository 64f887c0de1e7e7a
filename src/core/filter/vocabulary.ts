import { type Choice, type Label, PROPERTIES, type PropertyKind } from '../customer/properties.ts';
import type { PropertyKey } from '../customer/record.ts';
import { labelForm } from '../customer/text.ts';

/** What the language has to know of a property. The customer registry fits, the journal brings its own. */
export interface FilterProperty<K extends string = PropertyKey> {
  readonly key: K;
  readonly kind: PropertyKind;
  readonly label: Label;
  readonly aliases: readonly string[];
  readonly example: string;
  readonly choices?: readonly Choice[];
  readonly bareWord?: 'always' | 'if-read';
  readonly columns?: readonly string[];
  readonly searches?: readonly string[];
}

/** The properties of a filter and every name under which one may be asked for. */
export interface Vocabulary<K extends string = PropertyKey> {
  readonly properties: readonly FilterProperty<K>[];
  readonly byKey: ReadonlyMap<K, FilterProperty<K>>;
  /** By `nameForm`. Where two properties share a wording, the key wins, then the label, then the order of the registry. */
  readonly byName: ReadonlyMap<string, FilterProperty<K>>;
}

export function vocabularyOf<K extends string>(properties: readonly FilterProperty<K>[]): Vocabulary<K> {
  const byName = new Map<string, FilterProperty<K>>();
  const rounds: ((property: FilterProperty<K>) => readonly string[])[] = [
    ({ key }) => [key],
    ({ label }) => [label.en, label.zh],
    ({ aliases }) => aliases,
    ({ columns = [], searches = [] }) => [...columns, ...searches],
  ];
  for (const namesOf of rounds) {
    for (const property of properties) {
      for (const name of namesOf(property)) {
        const form = nameForm(name);
        if (!byName.has(form)) byName.set(form, property);
      }
    }
  }
  return { properties, byKey: new Map(properties.map((property) => [property.key, property])), byName };
}

/** Customer-ID, customer_id and "Customer ID" are one name. */
export function nameForm(name: string): string {
  return labelForm(name).replace(/[-_.]/g, '');
}

export const CUSTOMER_VOCABULARY: Vocabulary = vocabularyOf(PROPERTIES);

/** `is:frozen` asks for a flag by its name. */
export function isIsName(name: string): boolean {
  return /^(?:is|是)$/i.test(name);
}

/** `any:word` is the bare word in full. */
export function isAnyName(name: string): boolean {
  return /^(?:any|任意)$/i.test(name);
}
