import type { LanguageWordings } from '../wordings.ts';

/** German. */
export const GERMAN: LanguageWordings = {
  'column.name': ['Kundenname', 'Kunde', 'Name des Kunden'],
  'column.account': ['Kontoname', 'Kundenkonto', 'Konto', 'Kundenkontoname'],
  'column.id': ['Kunden-ID', 'Kundennummer', 'Konto-ID', 'Kundenkonto-ID'],
  'column.manager': ['Account-Manager', 'Kundenbetreuer', 'Kundenbetreuerin'],
  'column.type': ['Zuordnungstyp', 'Verknüpfungstyp'],
  'column.associated': ['Zugeordnet am', 'Zuordnungszeit', 'Zuordnungsdatum'],
  'column.spend': ['Monatliche Ausgaben', 'Ausgaben im laufenden Monat', 'Ausgaben des laufenden Monats'],
  'column.expires': ['Ablaufdatum', 'Ablaufdatum der Ressource', 'Ablaufdatum der Ressourcen'],
  'column.mobile': ['Mobilnummer', 'Handynummer', 'Telefonnummer'],
  'column.budget': ['Budgetnutzung', 'Budgetauslastung', 'Budget'],
  'column.tag': ['Tags', 'Kunden-Tag', 'Kunden-Tags'],
  'column.email': ['E-Mail', 'E-Mail-Adresse'],
  'operation-column': ['Aktion', 'Aktionen', 'Vorgang', 'Vorgänge'],
  more: ['Mehr', 'Weitere', 'Weitere Aktionen', 'Mehr Aktionen'],
  ok: ['Bestätigen', 'Ja', 'Fortfahren'],
  cancel: ['Abbrechen', 'Nein', 'Schließen'],
  'switch-role': ['Rolle wechseln', 'Rollen wechseln', 'Zurück zum eigenen Konto', 'Zurück zum Partnerkonto'],
  operate: [
    'Im Namen des Kunden arbeiten',
    'Betrieb und Wartung im Namen des Kunden',
    'Betrieb und Wartung im Auftrag des Kunden',
    'O&M im Namen des Kunden',
    'O&M im Auftrag des Kunden',
  ],
  'request-authorization': ['Autorisierung anfordern', 'Autorisierung beantragen'],
  'own-tab': ['Kunden', 'Meine Kunden'],
  'resellers-tab': ['Kunden der Reseller', 'Kunden von Resellern', 'Reseller-Kunden'],
};
