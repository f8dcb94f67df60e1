import type { Mail, MailSettings } from '../mail';
import { button, paragraph, small } from './body';
import { composeNotice } from './notice';

/** Somebody wants this address for their account. The same words whoever it belongs to. */
export function composeNewAddress(
  { entryId, to, token }: { entryId: string; to: string; token: string },
  settings: MailSettings,
): Mail {
  return composeNotice(
    {
      ...{ entryId, to, subject: 'Confirmez votre nouvelle adresse' },
      parts: [
        paragraph('Bonjour,'),
        paragraph(
          `Une personne qui a un compte sur l’espace « compétences et partenaires » de ${settings.missionName} demande à utiliser cette adresse.`,
        ),
        paragraph(
          'Si c’est vous, ouvrez cette page sur l’appareil où vous êtes connecté, puis appuyez sur « Confirmer cette adresse ».',
        ),
        button('Ouvrir la page', `${settings.publicUrl}/mon-compte/adresse?jeton=${token}`),
        small(
          'Ce lien sert une seule fois, pendant un jour. Si vous n’avez rien demandé, ne faites rien : cette adresse est effacée dans un jour, et personne ne peut rien faire sans ce courriel.',
        ),
      ],
    },
    settings,
  );
}
