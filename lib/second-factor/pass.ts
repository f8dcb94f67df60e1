import 'server-only';
import { idleLifetime } from '@/lib/accounts/rules';
import type { Tx } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { unseal } from '@/lib/seal';
import type { FactorHolder } from './find-holder';
import { hashRecoveryCode } from './recovery-codes';
import {
  hasGivenFactor,
  lockFactor,
  markFactorGiven,
  updateLastStep,
  spendRecoveryCode,
  type LockedFactor,
} from './repository';
import { findStep } from './totp';

type Given = { code: string; now: Date };

/**
 * Gives the second factor: the session may do from now on what its person may. A code works once; a recovery code in its
 * place is told to its owner by mail. A session that has given it needs no other. The caller limits the tries. @throws FieldError in French.
 */
export async function passFactor(
  tx: Tx,
  { userId, sessionHash, role }: FactorHolder,
  given: Given,
): Promise<void> {
  const factor = await lockFactor(tx, userId);
  // a second press of one button arrives when the first has given it
  if (await hasGivenFactor(tx, sessionHash)) return;
  if (!factor?.sealed || !(await isRight(tx, userId, factor, given)))
    throw new FieldError({ code: WRONG_CODE });
  const { now } = given;
  const expires = new Date(now.getTime() + idleLifetime(role));
  await markFactorGiven(tx, sessionHash, { factorAt: now, expires });
  await recordEvent(tx, { name: 'factor_given', actor: userId, subject: 'User', subjectId: userId });
}

async function isRight(tx: Tx, userId: string, factor: LockedFactor, { code, now }: Given) {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return isRecoveryCode(tx, userId, code);
  const step = findStep(unseal(factor.sealed!), digits, now);
  if (step === null || step <= factor.lastStep) return false;
  await updateLastStep(tx, userId, step);
  return true;
}

async function isRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  if (!(await spendRecoveryCode(tx, userId, hashRecoveryCode(userId, code)))) return false;
  await enqueue(tx, {
    topic: 'owner-notice',
    userId,
    refs: { code: 'recovery-code-used', path: '/mon-compte' },
  });
  await recordEvent(tx, { name: 'factor_recovered', actor: userId, subject: 'User', subjectId: userId });
  return true;
}

const WRONG_CODE =
  'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant dans l’application, ou écrivez un code de secours.';
