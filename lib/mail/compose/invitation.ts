import type { Mail, MailSettings } from '../mail';
import { button, paragraph, small } from './body';
import { composeNotice } from './notice';

export type Invitation = { entryId: string; to: string; owner: 'candidate' | 'company' | 'partner' };

const OPENINGS: Record<Invitation['owner'], string> = {
  candidate:
    'vous propose de montrer ce que vous savez faire sur son espace de compétences. Votre profil n’affiche ni votre nom, ni votre adresse : seulement un code.',
  company: 'vous propose de présenter votre entreprise et de rencontrer des jeunes par leurs savoir-faire.',
  partner: 'a préparé une page pour votre structure et vous propose de la compléter.',
};

/** Invites somebody entered from a file, with what RGPD art. 14 says they must be told. */
export function composeInvitation(invitation: Invitation, settings: MailSettings): Mail {
  return composeNotice(
    {
      entryId: invitation.entryId,
      to: invitation.to,
      subject: `${settings.missionName} vous invite`,
      parts: [
        paragraph('Bonjour,'),
        paragraph(`${settings.missionName} ${OPENINGS[invitation.owner]}`),
        paragraph(
          'Pour accepter, connectez-vous avec cette adresse e-mail. Rien n’est public avant votre accord.',
        ),
        button('Se connecter', `${settings.publicUrl}/connexion`),
        small(
          `Pourquoi ce courriel : vos coordonnées viennent des fichiers de ${settings.missionName}, qui les utilise pour sa mission d’intérêt public (RGPD, articles 6.1.e et 14). Vous pouvez les voir, les corriger, les faire effacer ou vous opposer à leur usage : ${settings.publicUrl}/confidentialite. Sans réponse de votre part, elles ne sont pas publiées.`,
        ),
      ],
    },
    settings,
  );
}
