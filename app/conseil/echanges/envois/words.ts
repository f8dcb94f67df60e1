import type { OutboxTopic } from '@/lib/outbox/topics';

export const TOPIC_WORDS: Partial<Record<OutboxTopic, string>> = {
  letter: 'Lettre',
  'letter-notice': 'Avis au sujet d’une lettre',
  'confirm-letter': 'Demande de confirmation',
  invitation: 'Invitation',
  'colleague-invitation': 'Invitation d’un collègue',
  'new-address': 'Confirmation d’une nouvelle adresse',
  'review-outcome': 'Résultat d’une relecture',
};

const REASONS: Record<string, string> = {
  past_23_hours: 'Le fournisseur n’a pas répondu clairement pendant 23 heures.',
  invalid_idempotent_request: 'Le fournisseur connaît déjà cet envoi avec un autre contenu.',
  validation_error: 'Le fournisseur a refusé le contenu ou l’adresse.',
  test_address: 'Adresse de démonstration : aucun courriel n’y part.',
  daily_quota_exceeded: 'Le nombre de courriels permis par jour est atteint.',
  monthly_quota_exceeded: 'Le nombre de courriels permis par mois est atteint.',
};

/** Why, in French; a reason without words is shown as the provider names it, for whoever keeps the machine. */
export const sayReason = (reason: string) =>
  REASONS[reason] ?? `Réponse du fournisseur : ${reason || 'aucune'}.`;

export const OUTCOME_WORDS: Record<string, string> = {
  auto_reply: 'Réponses automatiques',
  delivery_report: 'Avis de non-remise',
  mailing_list: 'Listes de diffusion',
  own_mail: 'Nos propres courriels',
  'unknown-alias': 'Adresses inconnues',
  'not-allowed': 'Échanges terminés ou en pause',
  'closed-late': 'Échanges terminés',
};
