import type { Mail, MailSettings } from '../mail';
import { button, paragraph, small } from './body';
import { composeNotice } from './notice';

type Invitation = {
  entryId: string;
  to: string;
  token: string;
  /** Null for a company that wants discretion. */
  company: string | null;
};

/** A company asks somebody to join it. The same words whoever the address belongs to. */
export function composeColleagueInvitation(
  { entryId, to, token, company }: Invitation,
  settings: MailSettings,
): Mail {
  return composeNotice(
    {
      entryId,
      to,
      subject: 'Un collègue vous invite',
      parts: [
        paragraph('Bonjour,'),
        paragraph(
          `${company ? `L’entreprise « ${company} »` : 'Une entreprise, qui reste discrète,'} vous invite à la rejoindre sur l’espace « compétences et partenaires » de ${settings.missionName}. Vous pourrez tenir sa page et ses offres, lire les lettres des candidats et y répondre, ici ou par courriel.`,
        ),
        paragraph('Ouvrez cette page, puis acceptez ou refusez. Rien ne se passe sans votre réponse.'),
        button('Voir l’invitation', `${settings.publicUrl}/inscription/collegue?jeton=${token}`),
        small(
          `Cette invitation sert une seule fois, pendant sept jours. Votre adresse nous a été donnée par cette entreprise, pour cette invitation seulement : sans réponse de votre part, elle est effacée au bout de ces sept jours, et tout de suite si vous refusez. Vos droits : ${settings.publicUrl}/confidentialite.`,
        ),
      ],
    },
    settings,
  );
}
