import type { LanguageWordings } from '../wordings.ts';

/** French. */
export const FRENCH: LanguageWordings = {
  'column.name': ['Nom du client', 'Client'],
  'column.account': ['Nom du compte', 'Nom de compte', 'Compte client', 'Compte du client', 'Compte'],
  'column.id': ['ID du client', 'ID client', 'Identifiant du client', 'ID du compte'],
  'column.manager': ['Responsable de compte', 'Responsable du compte', 'Gestionnaire de compte'],
  'column.type': ["Type d'association"],
  'column.associated': ["Date d'association", "Heure d'association"],
  'column.spend': ['Dépenses du mois', 'Dépenses mensuelles', 'Dépenses du mois en cours'],
  'column.expires': [
    "Date d'expiration",
    "Date d'expiration de la ressource",
    "Date d'expiration des ressources",
  ],
  'column.mobile': ['Numéro de portable', 'Numéro de mobile', 'Téléphone mobile'],
  'column.budget': ['Utilisation du budget', 'Budget'],
  'column.tag': ['Étiquettes', 'Étiquette', 'Étiquette du client'],
  'column.email': ['E-mail', 'Adresse e-mail', 'Courriel'],
  'operation-column': ['Opération', 'Opérations', 'Actions'],
  more: ['Plus', "Plus d'actions", 'Autres actions'],
  ok: ['Confirmer', 'Valider', 'Oui', 'Continuer'],
  cancel: ['Annuler', 'Non', 'Fermer'],
  'switch-role': ['Changer de rôle', 'Basculer de rôle', 'Revenir à mon compte'],
  operate: [
    'O&M au nom du client',
    'O&M pour le compte du client',
    'Opérer au nom du client',
    'Effectuer des opérations O&M au nom des clients',
    "Effectuer des opérations d'O&M au nom des clients",
  ],
  'request-authorization': ['Demander une autorisation', "Demander l'autorisation"],
  'own-tab': ['Clients', 'Mes clients'],
  'resellers-tab': ['Clients des revendeurs'],
};
