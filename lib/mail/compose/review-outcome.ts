import type { Mail, MailSettings } from '../mail';
import { button, letter, paragraph } from './body';
import { composeNotice } from './notice';

export type ReviewOutcome = {
  entryId: string;
  to: string;
  approved: boolean;
  /** What was read: "votre profil", "votre offre « Serveur / Serveuse »"… */
  thing: string;
  reason: string;
  /** Path of the owner's page, beginning with a slash. */
  path: string;
};

export function composeReviewOutcome(outcome: ReviewOutcome, settings: MailSettings): Mail {
  return composeNotice(
    {
      entryId: outcome.entryId,
      to: outcome.to,
      subject: outcome.approved ? 'Votre texte est approuvé' : 'Votre texte est à revoir',
      parts: outcome.approved
        ? [
            paragraph('Bonjour,'),
            paragraph(
              `Un conseiller a relu ${outcome.thing} et l’a approuvé. La page publique est à jour si votre charte est signée.`,
            ),
            button('Voir ma page', `${settings.publicUrl}${outcome.path}`),
          ]
        : [
            paragraph('Bonjour,'),
            paragraph(`Un conseiller a relu ${outcome.thing} et vous demande de le revoir. Voici pourquoi :`),
            letter(outcome.reason),
            paragraph('Rien n’est perdu : votre texte est gardé. Corrigez-le, puis soumettez-le de nouveau.'),
            button('Corriger mon texte', `${settings.publicUrl}${outcome.path}`),
          ],
    },
    settings,
  );
}
