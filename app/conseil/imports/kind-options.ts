import type { ImportKind } from '@/lib/imports/import-kind';

export const KIND_WORDS: Record<ImportKind, string> = {
  candidats: 'Candidats',
  entreprises: 'Entreprises',
  partenaires: 'Partenaires',
  offres: 'Offres',
};

export const KIND_OPTIONS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));
