import 'server-only';
import { findDecision } from './repository';
import type { Measure } from './schema';

const OUTCOMES: Record<Measure, string> = {
  aucune: 'rien ne change, le contenu n’est contraire ni à la loi ni à la charte.',
  avertissement: 'l’auteur est averti, et doit corriger ou ne pas recommencer.',
  retrait: 'l’offre est retirée du site.',
  pause: 'la page est mise en pause et n’est plus visible.',
  fermeture: 'l’échange est terminé : plus aucune lettre n’y passe.',
};

/** A decision in words, for the mails that tell it; null while there is none. */
export async function describeDecision(
  reportId: string,
): Promise<{ reference: string; thing: string; outcome: string; reason: string } | null> {
  const found = await findDecision(reportId);
  return (
    found && {
      reference: found.reference,
      thing: found.path ? `la page ${found.path}` : 'une lettre',
      outcome: OUTCOMES[found.measure],
      reason: found.decision,
    }
  );
}
