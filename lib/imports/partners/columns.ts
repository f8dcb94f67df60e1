import type { Column } from '../column';

export const partnerColumns = [
  { name: 'nom', field: 'name', mandatory: true },
  { name: 'commune', field: 'town', mandatory: true },
  { name: 'type', field: 'type' },
  { name: 'domaines', field: 'fields', aliases: ['domaine'] },
  { name: 'code_postal', field: 'postalCode' },
  { name: 'adresse', field: 'address' },
  { name: 'téléphone', field: 'phone', aliases: ['tél'] },
  { name: 'courriel', field: 'email', aliases: ['e-mail', 'mail', 'adresse e-mail'] },
  { name: 'site', field: 'website' },
  { name: 'présentation', field: 'presentation' },
  { name: 'activités', field: 'activities' },
  { name: 'opportunités', field: 'opportunities' },
  { name: 'charte', field: 'charterOn' },
] as const satisfies readonly Column[];
