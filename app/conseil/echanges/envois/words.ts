import type { OutboxTopic } from '@/lib/outbox/topics';

export const TOPIC_WORDS: Partial<Record<OutboxTopic, string>> = {
  letter: 'Lettre',
  'letter-notice': 'Avis au sujet d’une lettre',
  'confirm-letter': 'Demande de confirmation',
  'sign-in': 'Lien de connexion',
  notice: 'Avis à une adresse inconnue',
  invitation: 'Invitation',
  'colleague-invitation': 'Invitation d’un collègue',
  'new-address': 'Confirmation d’une nouvelle adresse',
  'review-outcome': 'Résultat d’une relecture',
  withdrawal: 'Retrait d’une offre ou d’une actualité',
};

const REASONS: Record<string, string> = {
  past_23_hours: 'Le fournisseur n’a pas répondu clairement pendant 23 heures.',
  invalid_idempotent_request: 'Le fournisseur connaît déjà cet envoi avec un autre contenu.',
  address_changed:
    'L’adresse de la personne a changé avant qu’on sache s’il était parti. S’il est arrivé à l’ancienne, ne le renvoyez pas ; sinon renvoyez-le : il ira à la nouvelle adresse.',
  validation_error: 'Le fournisseur a refusé le contenu ou l’adresse.',
  test_address: 'Adresse de démonstration : aucun courriel n’y part.',
  daily_quota_exceeded: 'Le nombre de courriels permis par jour est atteint.',
  monthly_quota_exceeded: 'Le nombre de courriels permis par mois est atteint.',
  not_composed:
    'Il n’a pas pu être préparé, malgré plusieurs essais : une clé de chiffrement manque peut-être.',
  restored: 'L’adresse ne recevait plus nos courriels. Elle a été rétablie depuis.',
  ...{
    not_sent_on: 'Le fournisseur l’a pris, puis ne l’a pas envoyé. Il n’a pas dit pourquoi.',
    reached_daily_quota: 'Le fournisseur ne l’a pas envoyé : le nombre de courriels par jour était atteint.',
    reached_monthly_quota:
      'Le fournisseur ne l’a pas envoyé : le nombre de courriels par mois était atteint.',
    invalid_api_key: 'Le fournisseur ne l’a pas envoyé : notre clé n’est plus valable.',
    domain_not_verified: 'Le fournisseur ne l’a pas envoyé : notre domaine n’est pas vérifié chez lui.',
    invalid_recipient: 'Le fournisseur ne l’a pas envoyé : il refuse l’adresse du destinataire.',
  },
};

/** Why, in French; a reason without words is shown as the provider names it, for whoever keeps the machine. */
export const sayReason = (reason: string) =>
  REASONS[reason] ?? `Réponse du fournisseur : ${reason || 'aucune'}.`;

export const OUTCOME_WORDS: Record<string, string> = {
  auto_reply: 'Réponses automatiques',
  delivery_report: 'Avis de non-remise',
  mailing_list: 'Listes de diffusion',
  own_mail: 'Nos propres courriels',
  same_mail: 'Courriels reçus deux fois',
  'unknown-alias': 'Adresses inconnues',
  'not-allowed': 'Échanges terminés ou en pause',
  'closed-late': 'Échanges terminés',
};
