import type { Column } from '../column';

export const offerColumns = [
  { name: 'siret', field: 'siret', aliases: ['n° siret', 'numéro siret'], mandatory: true },
  { name: 'référence', field: 'reference', mandatory: true },
  { name: 'type', field: 'kind', mandatory: true },
  { name: 'titre', field: 'title', mandatory: true },
  { name: 'métier', field: 'occupations', aliases: ['métiers'] },
  { name: 'savoir_faire', field: 'soughtSkills' },
  { name: 'description', field: 'description' },
  { name: 'travail_de_nuit', field: 'nightWork' },
  { name: 'travaux_dangereux', field: 'hazardousWork' },
  { name: 'commune', field: 'town' },
  { name: 'début', field: 'startsOn' },
  { name: 'fin', field: 'endsOn' },
  { name: 'date_limite', field: 'deadline' },
  { name: 'durée_hebdo', field: 'weeklyHours' },
  { name: 'rémunération', field: 'pay' },
] as const satisfies readonly Column[];
