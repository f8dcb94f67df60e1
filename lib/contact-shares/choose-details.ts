import 'server-only';
import type { Tx } from '@/lib/db';
import type { Correspondent } from '@/lib/conversations/policy';
import { FieldError } from '@/lib/domain-error';
import { addOwnPhone } from '@/lib/identity/correct-candidate';
import { listOwnDetails } from './details-repository';
import type { DetailKey } from './schema';

type Choice = { keys: readonly DetailKey[]; phone: string };

/**
 * What somebody wishes to show, before they read it once more: nothing is shown yet. A phone that was missing is kept
 * in the candidate's file. @throws FieldError in French.
 */
export async function chooseDetails(tx: Tx, actor: Correspondent, { keys, phone }: Choice): Promise<void> {
  if (phone !== '' && actor.role === 'candidate') await addOwnPhone(tx, actor, phone);
  const known = new Set((await listOwnDetails(actor, tx)).map(({ key }) => key));
  if (keys.includes('phone') && !known.has('phone'))
    throw new FieldError({ telephone: 'Écrivez le numéro à montrer, ou décochez « Téléphone ».' });
}
