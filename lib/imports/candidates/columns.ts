import type { Column } from '../column';

export const candidateColumns = [
  { name: 'nom', field: 'lastName', mandatory: true },
  { name: 'prénom', field: 'firstName', mandatory: true },
  {
    name: 'numero_dossier',
    field: 'fileNumber',
    aliases: ['n° dossier', 'n° de dossier', 'n° i-milo', 'numéro i-milo', 'i-milo'],
  },
  { name: 'courriel', field: 'email', aliases: ['e-mail', 'mail', 'adresse e-mail'] },
  { name: 'téléphone', field: 'phone', aliases: ['tél'] },
  { name: 'date_naissance', field: 'birthDate', aliases: ['date de naissance'], mandatory: true },
  { name: 'sexe', field: 'sex' },
  { name: 'commune', field: 'town', mandatory: true },
  { name: 'code_postal', field: 'postalCode' },
  { name: 'métiers', field: 'occupations', aliases: ['métier'] },
  { name: 'savoir_faire', field: 'skills' },
  { name: 'motivations', field: 'motivations' },
  { name: 'valeurs', field: 'values' },
  { name: 'aspirations', field: 'aspirations' },
  { name: 'recherche', field: 'kinds' },
  { name: 'mobilité', field: 'mobilities' },
  { name: 'disponibilité', field: 'availability' },
  { name: 'conseiller', field: 'counsellor' },
  { name: 'consentement', field: 'consentOn' },
  { name: 'charte', field: 'charterOn' },
] as const satisfies readonly Column[];
