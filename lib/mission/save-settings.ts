import 'server-only';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { updateMissionSettings } from './settings-repository';
import type { MissionSettings } from './settings-schema';

/**
 * Saves what the director set. Mails may carry the letters' text only once the processor contract (RGPD art. 28) and
 * the basis of the transfer to the United States (art. 46) are recorded.
 */
export async function saveMissionSettings(tx: Tx, settings: MissionSettings, by: string): Promise<void> {
  if (settings.mailContent === 'full') {
    const missing: Record<string, string> = {};
    const reason = 'Il le faut pour envoyer le texte des lettres par courriel.';
    if (!settings.processorContractOn)
      missing['contrat-le'] = `Notez la date du contrat de sous-traitance. ${reason}`;
    if (!settings.transferBasis) missing['base-transfert'] = `Notez le fondement du transfert. ${reason}`;
    if (Object.keys(missing).length) throw new FieldError(missing);
  }
  await updateMissionSettings(tx, settings);
  await recordEvent(tx, {
    name: 'settings_changed',
    actor: by,
    subject: 'Mission',
    subjectId: '1',
    data: {
      ...{ mailContent: settings.mailContent, readFirstLetters: settings.readFirstLetters },
      ...{ remindAfterMonths: settings.remindAfterMonths, eraseAfterMonths: settings.eraseAfterMonths },
    },
  });
}
