import 'server-only';
import type { CompanyActor } from '@/lib/accounts/actor';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { findTeam } from './find-team';
import { makeAdministrator } from './member-repository';

type Naming = { actor: CompanyActor; memberId: string; signedInAt: Date | null; now: Date };

/** An administrator gives another member the same rights, and a mail tells them. Pressing twice changes nothing. @throws DomainError in French. */
export async function nameAdministrator(tx: Tx, naming: Naming): Promise<void> {
  const { actor, memberId, signedInAt, now } = naming;
  requireRecentSignIn(signedInAt, now);
  const { other } = await findTeam(tx, actor, memberId);
  if (other.administrator) return;
  await makeAdministrator(tx, actor.companyId, memberId);
  await tellAdministrator(tx, { companyId: actor.companyId, memberId, by: actor.userId });
}

/** Keeps in the journal who became an administrator, and tells them. `by` is absent for the site itself. */
export async function tellAdministrator(
  tx: Tx,
  { companyId, memberId, by }: { companyId: string; memberId: string; by?: string },
): Promise<void> {
  await recordEvent(tx, {
    name: 'administrator_named',
    actor: by,
    subject: 'company',
    subjectId: companyId,
    data: { member: memberId },
  });
  await enqueue(tx, {
    topic: 'owner-notice',
    userId: memberId,
    refs: { code: 'administrator-named', path: '/mon-entreprise/collegues' },
  });
}
