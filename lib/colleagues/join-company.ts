import 'server-only';
import { openSessionFor } from '@/lib/accounts/open-session-for';
import { findStanding } from '@/lib/accounts/standing-repository';
import { db, type Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { hashMailedToken } from '@/lib/mailed-token';
import { enqueue } from '@/lib/outbox/enqueue';
import {
  deleteInvitation,
  findInvitation,
  findNameForInvitee,
  type LiveInvitation,
} from './invitation-repository';
import { findAccount, insertAccount, insertMember, listColleagues, lockCompany } from './member-repository';
import { DEAD_INVITATION, mayInvite, mayJoin } from './rules';

/**
 * What the page behind a mailed link says, the same whoever the address belongs to; null for a dead link. Reading
 * changes nothing.
 */
export async function findInvitationOf(
  token: string,
  now: Date,
): Promise<{ company: string | null; email: string } | null> {
  const invitation = await findInvitation(db, hashMailedToken(token), now);
  if (!invitation) return null;
  return { company: await findNameForInvitee(invitation.companyId), email: invitation.email };
}

type Acceptance = {
  token: string;
  name: string;
  currentSession: string | undefined;
  device?: string;
  now: Date;
};

/**
 * Somebody accepts with the mailed token, which proves that the address is theirs: they become a member and are signed
 * in. That the address is already somebody else's account is told here, to who holds the mailbox, and nowhere else.
 * Answers the session token for the cookie. @throws DomainError in French.
 */
export async function joinCompany(tx: Tx, acceptance: Acceptance): Promise<string> {
  const { token, name, currentSession, device, now } = acceptance;
  const { companyId, email } = await lockInvitation(tx, token, now);
  const standing = await findStanding({ kind: 'company', id: companyId }, tx);
  if (!standing || !mayInvite(standing)) throw new DomainError(DEAD_INVITATION);
  const account = await findAccount(tx, email);
  if (account && !mayJoin(account, companyId)) throw new DomainError(OTHER_ACCOUNT);
  const userId = account?.id ?? (await insertAccount(tx, email, companyId));
  const others = (await listColleagues(companyId, tx)).filter((colleague) => colleague.userId !== userId);
  await insertMember(tx, { companyId, userId, name, now });
  await recordEvent(tx, {
    ...{ name: 'colleague_joined', actor: userId, subject: 'company', subjectId: companyId },
  });
  for (const colleague of others) {
    await enqueue(tx, {
      ...{ topic: 'owner-notice', userId: colleague.userId },
      refs: { code: 'colleague-joined', path: '/mon-entreprise/collegues' },
    });
  }
  return openSessionFor(tx, { email, currentSession, device, now });
}

/** Somebody does not want to, or was written to by mistake: nothing of their address stays. */
export async function declineInvitation(tx: Tx, token: string, now: Date): Promise<void> {
  const { companyId } = await lockInvitation(tx, token, now);
  await recordEvent(tx, { name: 'colleague_declined', subject: 'company', subjectId: companyId });
}

/** Uses the link up, once: two presses at the same time are one. */
async function lockInvitation(tx: Tx, token: string, now: Date): Promise<LiveInvitation> {
  const invitation = await findInvitation(tx, hashMailedToken(token), now);
  if (!invitation) throw new DomainError(DEAD_INVITATION);
  const { id, companyId } = invitation;
  await lockCompany(tx, companyId);
  if (!(await deleteInvitation(tx, id, companyId))) throw new DomainError(DEAD_INVITATION);
  return invitation;
}

const OTHER_ACCOUNT =
  'Cette adresse sert déjà à un autre compte de ce site. Demandez à votre collègue d’inviter une autre adresse, ou supprimez d’abord ce compte. Votre collègue n’en sait rien.';
