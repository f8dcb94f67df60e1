import type { Mail, MailSettings } from '../mail';
import { button, paragraph, small } from './body';
import { composeNotice } from './notice';

/** Asks at the known address whether a letter that came from another one is this person's. Its text is not in it. */
export function composeConfirmLetter(
  content: { entryId: string; to: string; token: string },
  settings: MailSettings,
): Mail {
  return composeNotice(
    {
      entryId: content.entryId,
      to: content.to,
      subject: 'Une lettre envoyée d’une autre adresse attend',
      parts: [
        paragraph('Bonjour,'),
        paragraph(
          'Une lettre est arrivée en votre nom depuis une adresse que nous ne connaissons pas. Elle est gardée et n’a pas été remise.',
        ),
        paragraph('Ouvrez cette page et dites si elle est de vous.'),
        button('Dire si elle est de moi', `${settings.publicUrl}/echanges/confirmer?jeton=${content.token}`),
        small(
          'Si vous ne faites rien, la lettre ne sera jamais remise et son texte sera effacé dans 30 jours.',
        ),
      ],
    },
    settings,
  );
}
