import type { FilterProblemReason } from '../../core/filter/problem.ts';
import { CUSTOMER_VOCABULARY } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { labelOf } from './describe.ts';

/** What is wrong with a filter, in one or two sentences. */
export function problemWords(reason: FilterProblemReason, language: Language): string {
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
      return problem[reason.code](propertyWords(reason.property, language));
    case 'comparison-unfit':
      return problem[reason.code](propertyWords(reason.property, language), reason.comparison);
    case 'value-unreadable': {
      const next =
        reason.choices.length > 0 ? problem['one-of'](reason.choices.join(', ')) : expected[reason.kind];
      const said = problem[reason.code](propertyWords(reason.property, language), reason.value);
      return `${said}${language === 'en' ? ' ' : ''}${next}`.trim();
    }
    default:
      return problem[reason.code];
  }
}

/** Problems name a property by its key, or by how it was typed. */
function propertyWords(name: string, language: Language): string {
  const property = CUSTOMER_VOCABULARY.properties.find(({ key }) => key === name);
  return property === undefined ? name : labelOf(property.key, language);
}
