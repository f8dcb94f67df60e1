import 'server-only';
import { deleteOtherSessions } from '@/lib/accounts/address-repository';
import { idleLifetime } from '@/lib/accounts/rules';
import type { Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { seal, unseal } from '@/lib/seal';
import type { FactorHolder } from './find-holder';
import { drawRecoveryCodes, hashRecoveryCode } from './recovery-codes';
import {
  findPendingEnrolment,
  hasGivenFactor,
  lockFactor,
  markFactorGiven,
  replaceFactor,
  savePendingEnrolment,
} from './repository';
import type { Enrolment } from './schema';
import { drawSecret, findStep } from './totp';

/** Draws a secret and recovery codes. The factor in use, if any, stays until they are confirmed. */
export async function beginEnrolment(tx: Tx, { userId, sessionHash }: FactorHolder): Promise<void> {
  const enrolment: Enrolment = { secret: drawSecret(), recoveryCodes: drawRecoveryCodes(), sessionHash };
  await savePendingEnrolment(tx, userId, seal(JSON.stringify(enrolment)));
}

/** What this session has begun and its page shows; null when it has begun nothing. */
export async function findEnrolment({ userId, sessionHash }: FactorHolder): Promise<Enrolment | null> {
  const pending = await findPendingEnrolment(userId);
  return pending && open(pending, sessionHash);
}

function open(pending: Uint8Array, sessionHash: string): Enrolment | null {
  const enrolment = JSON.parse(unseal(pending)) as Enrolment;
  return enrolment.sessionHash === sessionHash ? enrolment : null;
}

type Confirmation = { code: string; now: Date };

/**
 * Takes the factor into use once a code of it was given: this session has it, all others end.
 * @throws FieldError in French when the code is wrong.
 */
export async function confirmEnrolment(
  tx: Tx,
  { userId, sessionHash, role, isWaiting }: FactorHolder,
  { code, now }: Confirmation,
): Promise<void> {
  const factor = await lockFactor(tx, userId);
  // a second press of one button arrives when the first has set it up
  if (isWaiting && (await hasGivenFactor(tx, sessionHash))) return;
  // a mailbox alone never replaces a factor, not even one confirmed a moment ago
  const enrolment =
    factor?.pending && !(isWaiting && factor.sealed) ? open(factor.pending, sessionHash) : null;
  if (!enrolment) throw new DomainError(NOTHING_BEGUN);
  const { secret, recoveryCodes } = enrolment;
  const lastStep = findStep(secret, code.replace(/\s/g, ''), now);
  if (lastStep === null) throw new FieldError({ code: WRONG_FIRST_CODE });
  const hashes = recoveryCodes.map((one) => hashRecoveryCode(userId, one));
  await replaceFactor(tx, userId, { sealed: seal(secret), lastStep, enrolledAt: now }, hashes);
  await deleteOtherSessions(tx, userId, sessionHash);
  const expires = new Date(now.getTime() + idleLifetime(role));
  await markFactorGiven(tx, sessionHash, { factorAt: now, expires });
  await recordEvent(tx, { name: 'factor_created', actor: userId, subject: 'User', subjectId: userId });
}

const NOTHING_BEGUN = 'Cette mise en place est déjà terminée, ou elle n’a pas commencé. Rechargez la page.';
const WRONG_FIRST_CODE =
  'Ce code n’est pas le bon. Écrivez celui que l’application montre maintenant. Si cela continue, vérifiez que l’heure du téléphone se règle toute seule.';
