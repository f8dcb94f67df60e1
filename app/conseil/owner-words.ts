import type { OwnerKind, OwnerRow } from '@/lib/owners/schema';

export const OWNER_PATHS: Record<OwnerKind, string> = {
  candidate: '/conseil/candidats',
  company: '/conseil/entreprises',
  partner: '/conseil/partenaires',
};

export const STATE_WORDS: Record<OwnerRow['state'], string> = {
  imported: 'Importé',
  invited: 'Invité',
  active: 'Actif',
  paused: 'En pause',
};
