import 'server-only';
import { dayIn } from '@/lib/calendar';
import { CONSENT_VERSION } from '@/lib/charter/consent';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { drawProfileCode } from '@/lib/profiles/profile-code';
import { checkCandidate } from './check-registration';
import { dropUnconfirmed } from './drop-unconfirmed';
import {
  claimCandidate,
  findCandidateToClaim,
  insertCandidate,
  insertUser,
  isKnownAddress,
  isProfileCodeTaken,
} from './registration-repository';
import type { CandidateRegistration } from './registration-schema';
import { requestSignInLink } from './request-sign-in-link';

/**
 * Opens a young person's account and mails the link that makes it active. For an address that has an account it
 * only mails a link; what was typed is then dropped. Somebody entered
 * from a file keeps the identity the mission locale recorded and consents once signed in.
 */
export async function registerCandidate(tx: Tx, form: CandidateRegistration, now: Date): Promise<void> {
  const commune = await checkCandidate(tx, form, now);
  const entered = await findCandidateToClaim(tx, form.courriel);
  if (entered) await dropUnconfirmed(tx, { emails: [form.courriel] }, 'registrations_replaced');
  if (!(await isKnownAddress(tx, form.courriel))) {
    const userId = await insertUser(tx, form.courriel, 'candidate');
    if (entered) {
      await claimCandidate(tx, entered, userId, now);
      // it tells them what is kept of them (RGPD, article 14)
      await enqueue(tx, { topic: 'invitation', userId, refs: { owner: 'candidate', ownerId: entered } });
    } else {
      const candidate = {
        userId,
        firstName: form.prenom,
        lastName: form.nom,
        email: form.courriel,
        birthDate: form['date-naissance'],
        communeCode: commune.code,
        sex: form.sexe ?? null,
        consentOn: dayIn(now),
        consentVersion: CONSENT_VERSION,
      };
      await insertCandidate(tx, candidate, await freeCode(tx));
    }
    await recordEvent(tx, {
      name: 'candidate_registered',
      actor: userId,
      subject: 'User',
      subjectId: userId,
    });
  }
  await requestSignInLink(tx, { email: form.courriel, suite: undefined, now });
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = drawProfileCode();
    if (!(await isProfileCodeTaken(tx, code))) return code;
  }
}
