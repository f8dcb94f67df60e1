import 'server-only';
import type { CompanyActor } from '@/lib/accounts/actor';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { findStanding } from '@/lib/accounts/standing-repository';
import { addDays } from '@/lib/calendar';
import { isWithinDay } from '@/lib/conversations/notice-repository';
import type { Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { drawMailedToken, hashMailedToken } from '@/lib/mailed-token';
import { enqueue } from '@/lib/outbox/enqueue';
import { keyedHash, seal } from '@/lib/seal';
import { deleteInvitation, isInvited, listInvitations, replaceInvitation } from './invitation-repository';
import { listColleagues, lockCompany } from './member-repository';
import {
  DAYS_TO_JOIN,
  INVITATIONS_A_DAY,
  INVITATIONS_AN_ADDRESS,
  mayInvite,
  MOST_COLLEAGUES,
  NOT_CONFIRMED,
} from './rules';

type Asked = {
  actor: CompanyActor;
  email: string;
  /** When this session was opened by a mailed link. */
  signedInAt: Date | null;
  now: Date;
};

/**
 * Mails an invitation to join the company. Nobody looks up whose the address is: what is written, and what the company
 * reads, is the same for an address that has an account here and one that has none. @throws DomainError in French.
 */
export async function inviteColleague(tx: Tx, { actor, email, signedInAt, now }: Asked): Promise<void> {
  requireRecentSignIn(signedInAt, now);
  const { companyId, userId } = actor;
  await lockCompany(tx, companyId);
  const standing = await findStanding({ kind: 'company', id: companyId }, tx);
  if (!standing || !mayInvite(standing)) throw new DomainError(NOT_CONFIRMED);
  await checkRoom(tx, { companyId, email, now });
  if (!(await isWithinDay(tx, `invite:${companyId}`, INVITATIONS_A_DAY, now)))
    throw new DomainError(TOO_MANY);
  const addressKey = `invited:${keyedHash('invited', email)}`;
  const mayMail = await isWithinDay(tx, addressKey, INVITATIONS_AN_ADDRESS, now);
  // the link already mailed is worth more than one that is not
  if (!mayMail && (await isInvited(tx, companyId, email, now))) return;
  const token = drawMailedToken();
  const invitationId = await replaceInvitation(tx, {
    ...{ companyId, email, tokenHash: hashMailedToken(token), invitedById: userId },
    ...{ createdAt: now, expiresAt: addDays(now, DAYS_TO_JOIN) },
  });
  if (mayMail) {
    const sealed = seal(JSON.stringify({ token }));
    await enqueue(tx, { topic: 'colleague-invitation', sealed, refs: { invitationId } });
  }
  await recordEvent(tx, {
    ...{ name: 'colleague_invited', actor: userId, subject: 'company', subjectId: companyId },
  });
}

/** The company thinks again: the mailed link dies. Pressing twice changes nothing. */
export async function withdrawInvitation(tx: Tx, actor: CompanyActor, id: string): Promise<void> {
  const { companyId, userId } = actor;
  if (!(await deleteInvitation(tx, id, companyId))) return;
  await recordEvent(tx, {
    ...{ name: 'colleague_withdrawn', actor: userId, subject: 'company', subjectId: companyId },
  });
}

async function checkRoom(
  tx: Tx,
  { companyId, email, now }: { companyId: string; email: string; now: Date },
): Promise<void> {
  const colleagues = await listColleagues(companyId, tx);
  if (colleagues.some((colleague) => colleague.email === email)) throw new FieldError({ courriel: THERE });
  const others = (await listInvitations(companyId, now, tx)).filter((one) => one.email !== email);
  if (colleagues.length + others.length >= MOST_COLLEAGUES) throw new DomainError(FULL);
}

const THERE = 'Cette personne est déjà de votre équipe.';
const FULL = `Une équipe compte ${MOST_COLLEAGUES} personnes au plus, invitations comprises. Annulez une invitation pour en envoyer une autre.`;
const TOO_MANY = `Vous avez envoyé ${INVITATIONS_A_DAY} invitations aujourd’hui. Recommencez demain.`;
