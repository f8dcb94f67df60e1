import 'server-only';
import { reinstateOwner, suspendOwner } from '@/lib/accounts/pause-account';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { keepOwners } from '@/lib/inactivity/keep-owners';
import { barCompanies, reinstateCompanies } from './bar-companies';
import { changeEach } from './change-each';
import { inviteOwners } from './invite-owners';
import { confirmCompanies, recordConsent, recordNotice, recordPaperCharter } from './record-papers';
import type { Gesture } from './schema';

type Call = { gesture: Gesture; by: string; now: Date };

/**
 * One gesture of a counsellor on one owner or many; all of it or nothing. Answers the gesture with how many it changed.
 * @throws DomainError in French when this kind of owner has no such gesture.
 */
export async function actOnOwners(tx: Tx, { gesture, by, now }: Call): Promise<string> {
  const { nature, geste, fiche: ids, date: on } = gesture;
  const call = { ids, by, now };
  if (geste === 'consentement' && nature === 'candidate')
    return `consentement-${await recordConsent(tx, { ...call, on })}`;
  if (geste === 'information' && nature === 'candidate')
    return `information-${await recordNotice(tx, { ...call, on })}`;
  if (geste === 'confirmer' && nature === 'company') return `confirmer-${await confirmCompanies(tx, call)}`;
  if (geste === 'inviter') {
    const { invited, unreachable } = await inviteOwners(tx, nature, call);
    return `inviter-${invited}-${unreachable}`;
  }
  if (geste === 'suspendre') return `suspendre-${await changeEach(tx, nature, call, suspendOwner)}`;
  if (geste === 'reprendre') return `reprendre-${await changeEach(tx, nature, call, reinstateOwner)}`;
  if (geste === 'suivre') return `suivre-${await keepOwners(tx, nature, call)}`;
  if (geste === 'exclure' && nature === 'company')
    return `exclure-${await barCompanies(tx, { ...call, reason: gesture.raison })}`;
  if (geste === 'reintegrer' && nature === 'company')
    return `reintegrer-${await reinstateCompanies(tx, call)}`;
  if (geste !== 'charte') throw new DomainError('Ce geste n’existe pas pour ce dossier.');
  const { count, olderVersion } = await recordPaperCharter(tx, nature, { ...call, on });
  if (gesture['confirmer-aussi'] && nature === 'company') await confirmCompanies(tx, call);
  if (gesture['confirmer-aussi'] && nature === 'candidate') await recordConsent(tx, { ...call, on });
  return olderVersion === null ? `charte-${count}` : `ancienne-${count}-${olderVersion}`;
}
