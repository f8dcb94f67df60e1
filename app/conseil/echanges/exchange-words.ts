import type { ExchangeRow } from '@/lib/conversations/exchange-repository';
import type { LetterState } from '@/lib/conversations/letter-states';
import type { Side } from '@/lib/conversations/schema';

export const SIDE_WORDS: Record<Side, string> = { candidate: 'le candidat', company: 'l’entreprise' };

/** Where a letter stands, as a counsellor reads it: its writer may read less. */
export const COURSE_WORDS: Record<LetterState, string> = {
  received: 'Reçue',
  refused_at_door: 'Non acceptée',
  to_confirm: 'À confirmer par son auteur',
  held: 'À relire',
  released: 'Lisible sur le site',
  rewrite_asked: 'Rendue, à reformuler',
  refused: 'Refusée par un conseiller',
  queued: 'Dans la file d’envoi',
  sent: 'Envoyée',
  failed: 'Courriel non parti',
  suppressed: 'Adresse en erreur',
  unknown_fate: 'Envoi incertain',
  delayed: 'En attente à l’arrivée',
  delivered: 'Remise',
  bounced: 'Adresse en erreur',
  complained: 'Remise, signalée comme indésirable',
};

/** Who ended it, or why. */
export function sayClosing({ closedBy, closedFor }: Pick<ExchangeRow, 'closedBy' | 'closedFor'>): string {
  if (closedFor === 'counsellor') return 'Terminé par un conseiller';
  if (closedFor === 'silence') return 'Terminé après six mois de silence';
  return closedBy ? `Terminé par ${SIDE_WORDS[closedBy]}` : 'Terminé';
}

export const sayCompany = (name: string | null) => name ?? 'Entreprise effacée';
