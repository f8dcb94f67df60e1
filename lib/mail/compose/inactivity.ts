import type { Mail, MailSettings } from '../mail';
import { button, paragraph } from './body';
import { composeNotice } from './notice';

/** Tells somebody that without a sign of life they will be erased, and from which day (`eraseOn`, as people read it). */
export function composeInactivity(
  { entryId, to, eraseOn }: { entryId: string; to: string; eraseOn: string },
  settings: MailSettings,
): Mail {
  return composeNotice(
    {
      entryId,
      to,
      subject: 'Votre compte sera effacé sans nouvelles de vous',
      parts: [
        paragraph('Bonjour,'),
        paragraph(
          'Vous n’êtes pas venu sur notre site depuis longtemps. Nous ne gardons pas vos données sans raison.',
        ),
        paragraph(
          `Sans nouvelles de vous, votre compte, votre page et le texte de vos lettres seront effacés à partir du ${eraseOn}.`,
        ),
        paragraph(
          'Pour tout garder, connectez-vous une fois. Pour tout effacer plus tôt, allez dans « Mon compte ».',
        ),
        button('Se connecter', `${settings.publicUrl}/connexion`),
      ],
    },
    settings,
  );
}
