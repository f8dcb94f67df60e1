import 'server-only';
import type { CompanyActor } from '@/lib/accounts/actor';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { findTeam } from './find-team';
import { handOver } from './hand-over';

type Removal = {
  actor: CompanyActor;
  memberId: string;
  /** When this session was opened by a mailed link. */
  signedInAt: Date | null;
  now: Date;
};

/**
 * An administrator ends another member's part in the company at once; the account stays theirs, and a mail tells them.
 * Since nobody removes themselves here, one administrator always stays. @throws DomainError in French; NotFoundError
 * for who is no member, or no longer one.
 */
export async function removeColleague(tx: Tx, removal: Removal): Promise<void> {
  const { actor, memberId, signedInAt, now } = removal;
  requireRecentSignIn(signedInAt, now);
  const { companyId, userId } = actor;
  const { other: leaver } = await findTeam(tx, actor, memberId);
  if (memberId === userId) throw new DomainError(ONESELF);
  await handOver(tx, { companyId, userId: memberId, now });
  // to the address itself: no mail of the company's goes to the account any more
  const sealed = seal(JSON.stringify({ to: leaver.email, code: 'colleague-removed' }));
  await enqueue(tx, { topic: 'notice', sealed });
  await recordEvent(tx, {
    name: 'colleague_removed',
    actor: userId,
    subject: 'company',
    subjectId: companyId,
    data: { member: memberId },
  });
}

const ONESELF = 'Pour partir vous-même, ouvrez « Mon compte » et supprimez votre compte.';
