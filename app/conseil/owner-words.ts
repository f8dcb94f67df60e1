import { addDays, formatMonth } from '@/lib/calendar';
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

/** `leavesOn` is the first day off the map, which is the first of a month. */
export const leavingWords = (leavesOn: Date): string =>
  `Quitte la carte fin ${formatMonth(addDays(leavesOn, -1))}`;
