/** What a candidate agrees to; CONSENT_VERSION of lib/charter/consent.ts is raised with every change of it. */
export const CONSENT_TEXT =
  'J’accepte que la mission locale publie mon profil sans mon nom : mes savoir-faire, mes motivations, mes valeurs, ' +
  'ce que je cherche et mon secteur. Je peux le mettre en pause ou le supprimer quand je veux, depuis « Mon compte ».';
