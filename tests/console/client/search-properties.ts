import type { SearchProperty } from '../data/find-customers.ts';
import { page } from './page-options.ts';
import { type TextKey, t } from './texts.ts';

export interface SearchChoice {
  readonly property: SearchProperty;
  readonly label: TextKey;
}

/** The twelve of the user guide, and the reseller on a distributor's second tab. */
export function searchChoices(list: 'own' | 'resellers'): SearchChoice[] {
  const keys: SearchProperty[] = [
    'name',
    'account',
    'id',
    'manager',
    'mobile',
    'type',
    'associated',
    'frozen',
    'spend',
    'expires',
    'budget',
    'tag',
  ];
  if (list === 'resellers') keys.push('reseller');
  return keys.map((property) => ({ property, label: property === 'manager' ? 'managerName' : property }));
}

export function searchHint(property: SearchProperty): string {
  switch (property) {
    case 'associated':
    case 'expires':
      return t('searchRange', { example: '2026-11-01..2026-11-30' });
    case 'spend':
      return t('searchRange', { example: '1000..5000' });
    case 'budget':
      return t('searchRange', { example: '80..' });
    case 'frozen':
      return `${t('yes')} / ${t('no')}`;
    case 'type':
      return `${page.site === 'china' && page.locale === 'zh-cn' ? '代售' : t('typeReseller')} / ${t('typeReferral')}`;
    default:
      return t('searchPlaceholder');
  }
}

export function isProperty(value: string): value is SearchProperty {
  return searchChoices('resellers').some((choice) => choice.property === value);
}
