import type { Mail, MailSettings } from '../mail';
import { button, letter, paragraph } from './body';
import { composeNotice } from './notice';

export type WithdrawalMail = {
  entryId: string;
  to: string;
  /** "votre offre « … »" or "votre actualité « … »". */
  thing: string;
  reason: string;
  /** Path of the owner's page, beginning with a slash. */
  path: string;
};

/** The mission locale took something off the site: what, why, and what to do (DSA, article 17). */
export function composeWithdrawal(withdrawal: WithdrawalMail, settings: MailSettings): Mail {
  const { entryId, to, thing, reason, path } = withdrawal;
  return composeNotice(
    {
      entryId,
      to,
      subject: 'Un de vos textes est retiré du site',
      parts: [
        paragraph('Bonjour,'),
        paragraph(`${settings.missionName} a retiré ${thing} du site. Voici pourquoi :`),
        letter(reason),
        paragraph(
          'Rien n’est perdu : votre texte est gardé. Corrigez-le, puis soumettez-le de nouveau : une fois approuvé, il revient en ligne.',
        ),
        paragraph(
          `Vous n’êtes pas d’accord ? Répondez à ${settings.missionName}, dont les coordonnées sont sur ${settings.publicUrl}/mentions-legales.`,
        ),
        button('Corriger mon texte', `${settings.publicUrl}${path}`),
      ],
    },
    settings,
  );
}
