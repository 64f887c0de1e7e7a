import { labelIn } from '../../core/customer/language.ts';
import { printValue } from '../../core/customer/print-value.ts';
import type { PropertyKey } from '../../core/customer/record.ts';
import type { Condition, Filter, Test } from '../../core/filter/filter.ts';
import { CUSTOMER_VOCABULARY } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { describeRange } from './describe-range.ts';

/** A part of a filter in the operator's words, as its chip says it. */
export function describe(filter: Filter, language: Language): string {
  const { chip } = filterWords(language);
  switch (filter.kind) {
    case 'condition':
      return describeCondition(filter, language, false);
    case 'not':
      return filter.of.kind === 'condition'
        ? describeCondition(filter.of, language, true)
        : chip.not(`(${describe(filter.of, language)})`);
    case 'all':
    case 'any':
      return filter.of
        .map((part) =>
          part.kind === 'all' || part.kind === 'any'
            ? `(${describe(part, language)})`
            : describe(part, language),
        )
        .join(filter.kind === 'all' ? chip.and : chip.or);
  }
}

export function labelOf(property: PropertyKey, language: Language): string {
  const label = CUSTOMER_VOCABULARY.byKey.get(property)?.label;
  return label === undefined ? property : labelIn(language, label);
}

/** Inside a sentence: "name hidden" rather than "Customer Name hidden". Acronyms keep their capitals. */
export function labelWithin(property: PropertyKey, language: Language): string {
  const label = labelOf(property, language);
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function describeCondition({ property, tests }: Condition, language: Language, isNegated: boolean): string {
  const { chip } = filterWords(language);
  const label = property === 'any' ? '' : labelOf(property, language);
  const values = tests.map((test) => listedValue(property, test, language));
  if (values.every((value) => value !== null)) {
    const list = values.join(language === 'en' ? ', ' : '、');
    if (property === 'any') return isNegated ? chip.not(list) : list;
    return isNegated ? chip.notList(label, list) : chip.list(label, list);
  }
  const said = tests.map((test) => describeTest(label, test, language)).join(chip.or);
  return isNegated ? chip.not(tests.length > 1 ? `(${said})` : said) : said;
}

/** What can stand in an enumeration behind the property's name; `null` for what needs a verb or a sign. */
function listedValue(property: PropertyKey | 'any', test: Test, language: Language): string | null {
  const { chip, none } = filterWords(language);
  switch (test.kind) {
    case 'none':
      return none;
    case 'choice':
      return property === 'any'
        ? test.value
        : printValue(property, test.value as never, { language, timeZone: 'UTC' });
    case 'flag':
      return printValue('frozen', test.value, { language, timeZone: 'UTC' });
    case 'text':
      if (property === 'any') return chip.anywhere(test.how === 'starts' ? `${test.text}*` : test.text);
      return property === 'tag' && test.how === 'equals' ? test.text : null;
    default:
      return null;
  }
}

function describeTest(label: string, test: Test, language: Language): string {
  const { chip } = filterWords(language);
  switch (test.kind) {
    case 'text':
      return chip[test.how](label, test.text);
    case 'money':
    case 'percent':
    case 'date':
      return describeRange(label, test, language);
    default:
      return chip.none(label);
  }
}
