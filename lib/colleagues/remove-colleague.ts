import 'server-only';
import type { CompanyActor } from '@/lib/accounts/actor';
import { deleteUser } from '@/lib/accounts/erasure-repository';
import { deleteSessionsOf } from '@/lib/accounts/repository';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { handOver } from './hand-over';
import { isMemberAnywhere, listColleagues, lockCompany } from './member-repository';

type Removal = { actor: CompanyActor; memberId: string; now: Date };

/**
 * A member takes another's access away: sessions, mail and account end at once, and the mail that tells them so is the
 * last. Since nobody removes themselves here, one member always stays. @throws DomainError in French; NotFoundError
 * for who is no member, or no longer one.
 */
export async function removeColleague(tx: Tx, { actor, memberId, now }: Removal): Promise<void> {
  const { companyId, userId } = actor;
  await lockCompany(tx, companyId);
  const members = await listColleagues(companyId, tx);
  const leaver = members.find((member) => member.userId === memberId);
  // read behind the lock: two who remove each other at once do not both succeed
  if (!leaver || !members.some((member) => member.userId === userId)) throw new NotFoundError(NOBODY);
  if (memberId === userId) throw new DomainError(ONESELF);
  await handOver(tx, { companyId, userId: memberId, now });
  await deleteSessionsOf(tx, memberId);
  if (!(await isMemberAnywhere(tx, memberId))) await deleteUser(tx, memberId);
  const sealed = seal(JSON.stringify({ to: leaver.email, code: 'colleague-removed' }));
  await enqueue(tx, { topic: 'notice', sealed });
  await recordEvent(tx, {
    ...{ name: 'colleague_removed', actor: userId, subject: 'company', subjectId: companyId },
    data: { member: memberId },
  });
}

const NOBODY = 'Cette personne n’est pas de votre équipe.';
const ONESELF = 'Pour partir vous-même, ouvrez « Mon compte » et supprimez votre compte.';
