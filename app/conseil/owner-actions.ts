'use server';

import { isStaff } from '@/lib/accounts/actor';
import { reinstateOwner, suspendOwner } from '@/lib/accounts/pause-account';
import { defineAction } from '@/lib/action';
import { DomainError } from '@/lib/domain-error';
import { keepOwners } from '@/lib/inactivity/keep-owners';
import { barCompanies, reinstateCompanies } from '@/lib/owners/bar-companies';
import { changeEach } from '@/lib/owners/change-each';
import { inviteOwners } from '@/lib/owners/invite-owners';
import {
  confirmCompanies,
  recordConsent,
  recordNotice,
  recordPaperCharter,
} from '@/lib/owners/record-papers';
import { gestureSchema } from '@/lib/owners/schema';

type Done = { retour: string; fait: string };

/** One gesture of a counsellor on one owner or many; all of it or nothing. */
export const actOnOwners = defineAction({
  name: 'act-on-owners',
  schema: gestureSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }): Promise<Done> => {
    const { nature, geste, fiche: ids, retour } = input;
    const call = { ids, by: actor.userId, now };
    if (geste === 'consentement' && nature === 'candidate') {
      return { retour, fait: `consentement-${await recordConsent(tx, { ...call, on: input.date })}` };
    }
    if (geste === 'information' && nature === 'candidate') {
      return { retour, fait: `information-${await recordNotice(tx, { ...call, on: input.date })}` };
    }
    if (geste === 'confirmer' && nature === 'company') {
      return { retour, fait: `confirmer-${await confirmCompanies(tx, call)}` };
    }
    if (geste === 'inviter') {
      const { invited, unreachable } = await inviteOwners(tx, nature, call);
      return { retour, fait: `inviter-${invited}-${unreachable}` };
    }
    if (geste === 'suspendre') {
      return { retour, fait: `suspendre-${await changeEach(tx, nature, call, suspendOwner)}` };
    }
    if (geste === 'reprendre') {
      return { retour, fait: `reprendre-${await changeEach(tx, nature, call, reinstateOwner)}` };
    }
    if (geste === 'suivre') {
      return { retour, fait: `suivre-${await keepOwners(tx, nature, call)}` };
    }
    if (geste === 'exclure' && nature === 'company') {
      return { retour, fait: `exclure-${await barCompanies(tx, { ...call, reason: input.raison })}` };
    }
    if (geste === 'reintegrer' && nature === 'company') {
      return { retour, fait: `reintegrer-${await reinstateCompanies(tx, call)}` };
    }
    if (geste !== 'charte') throw new DomainError('Ce geste n’existe pas pour ce dossier.');
    const recorded = await recordPaperCharter(tx, nature, { ...call, on: input.date });
    if (input['confirmer-aussi'] && nature === 'company') await confirmCompanies(tx, call);
    if (input['confirmer-aussi'] && nature === 'candidate')
      await recordConsent(tx, { ...call, on: input.date });
    return { retour, fait: `charte-${recorded}` };
  },
  redirectTo: ({ retour, fait }) => `${retour}${retour.includes('?') ? '&' : '?'}fait=${fait}`,
});
