import { labelIn } from '../../core/customer/language.ts';
import type { FilterProblemReason } from '../../core/filter/problem.ts';
import { CUSTOMER_VOCABULARY, type Vocabulary } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

/** What is wrong with a filter, in one or two sentences. */
export function problemWords(
  reason: FilterProblemReason,
  language: Language,
  { properties }: Named = CUSTOMER_VOCABULARY,
): string {
  const { problem, expected } = filterWords(language);
  switch (reason.code) {
    case 'too-long':
    case 'too-deep':
    case 'too-many-values':
      return problem[reason.code](reason.limit.toLocaleString('en'));
    case 'operand-missing':
      return problem[reason.code](reason.operator);
    case 'property-unknown':
      return problem[reason.code](reason.name);
    case 'property-missing':
      return problem[reason.code](reason.comparison);
    case 'value-missing':
      return problem[reason.code](propertyWords(reason.property, language, properties));
    case 'comparison-unfit':
      return problem[reason.code](propertyWords(reason.property, language, properties), reason.comparison);
    case 'value-unreadable': {
      const next =
        reason.choices.length > 0 ? problem['one-of'](reason.choices.join(', ')) : expected[reason.kind];
      const said = problem[reason.code](propertyWords(reason.property, language, properties), reason.value);
      return `${said}${language === 'en' ? ' ' : ''}${next}`.trim();
    }
    default:
      return problem[reason.code];
  }
}

type Named = Pick<Vocabulary<string>, 'properties'>;

/** Problems name a property by its key, or by how it was typed. */
function propertyWords(name: string, language: Language, properties: Named['properties']): string {
  const property = properties.find(({ key }) => key === name);
  return property === undefined ? name : labelIn(language, property.label);
}
