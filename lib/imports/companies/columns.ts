import type { Column } from '../column';

export const companyColumns = [
  { name: 'siret', field: 'siret', aliases: ['n° siret', 'numéro siret'], mandatory: true },
  { name: 'nom', field: 'name', mandatory: true },
  { name: 'activité', field: 'industry', mandatory: true },
  { name: 'commune', field: 'town', mandatory: true },
  { name: 'code_postal', field: 'postalCode' },
  { name: 'adresse', field: 'address' },
  { name: 'courriel', field: 'email', aliases: ['e-mail', 'mail', 'adresse e-mail'] },
  { name: 'contact', field: 'contact' },
  { name: 'téléphone', field: 'phone', aliases: ['tél'] },
  { name: 'métiers', field: 'occupations', aliases: ['métier'] },
  { name: 'savoir_faire', field: 'skills' },
  { name: 'savoir_faire_recherchés', field: 'soughtSkills' },
  { name: 'valeurs', field: 'values' },
  { name: 'présentation', field: 'presentation' },
  { name: 'site', field: 'website' },
  { name: 'effectif', field: 'headcount' },
  { name: 'discrète', field: 'discreet' },
  { name: 'charte', field: 'charterOn' },
] as const satisfies readonly Column[];
