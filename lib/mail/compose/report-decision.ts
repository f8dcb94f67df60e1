import type { Mail, MailSettings } from '../mail';
import { letter, paragraph, small } from './body';
import { composeNotice } from './notice';

export type ReportDecision = {
  entryId: string;
  to: string;
  reader: 'reporter' | 'author';
  reference: string;
  /** "une lettre" or "la page /offres/…". */
  thing: string;
  /** What was done, in a sentence. */
  outcome: string;
  reason: string;
};

/** The reasoned decision on a report, for who reported or for who wrote; the author reads nothing of who reported. */
export function composeReportDecision(decision: ReportDecision, settings: MailSettings): Mail {
  const { entryId, to, reader, reference, thing, outcome, reason } = decision;
  const opening =
    reader === 'reporter'
      ? `Vous avez signalé ${thing} (signalement ${reference}). Un conseiller l’a examiné.`
      : `Quelqu’un a signalé ${thing}, que vous avez écrite ou qui est la vôtre (signalement ${reference}). Un conseiller l’a examiné.`;
  return composeNotice(
    {
      entryId,
      to,
      subject: `Décision sur le signalement ${reference}`,
      parts: [
        paragraph('Bonjour,'),
        paragraph(opening),
        paragraph(`La décision : ${outcome}`),
        paragraph('Les raisons :'),
        letter(reason),
        small(
          `Cette décision est prise par une personne, au regard de la loi et de la charte du site. Vous n’êtes pas d’accord ? Répondez à ${settings.missionName}, dont les coordonnées sont sur ${settings.publicUrl}/mentions-legales, en citant la référence. Vous pouvez aussi saisir le Défenseur des droits ou le tribunal.`,
        ),
      ],
    },
    settings,
  );
}
