/** Raised with every change of the text below; each consent keeps the version it was given to. */
export const CONSENT_VERSION = 1;

export const CONSENT_TEXT =
  'J’accepte que la mission locale publie mon profil sans mon nom : mes savoir-faire, mes motivations, mes valeurs, ' +
  'ce que je cherche et mon secteur. Je peux le mettre en pause ou le supprimer quand je veux, depuis « Mon compte ».';
