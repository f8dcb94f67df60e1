import type { ImportKind } from '@/lib/imports/import-kind';

export const KIND_WORDS: Record<ImportKind, string> = {
  candidats: 'Candidats',
  entreprises: 'Entreprises',
  partenaires: 'Partenaires',
  offres: 'Offres',
};

export const KIND_OPTIONS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Where the sheets of the people of a file are. */
export const SHEETS: Partial<Record<ImportKind, string>> = {
  candidats: '/conseil/candidats',
  entreprises: '/conseil/entreprises',
  partenaires: '/conseil/partenaires',
};
