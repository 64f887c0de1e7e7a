import { parseFaults } from '../faults.ts';
import { LAYOUTS, LOCALES, type Overrides } from '../options.ts';

/** What the query of a page's address asks for. `faults=` alone means none. */
export function readOverrides(query: URLSearchParams): Overrides {
  const layout = LAYOUTS.find((name) => name === query.get('layout'));
  const locale = LOCALES.find((name) => name === query.get('locale'));
  const faults = query.get('faults');
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(locale === undefined ? {} : { locale }),
    ...(faults === null ? {} : { faults: parseFaults(faults) }),
  };
}
