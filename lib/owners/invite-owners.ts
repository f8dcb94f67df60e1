import 'server-only';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { insertOwnerUser, type Invitee, linkUser, listInvitees, markInvited } from './gesture-repository';
import type { OwnerKind } from './schema';

type Call = { ids: string[]; by: string; now: Date };

/** Opens accounts for these owners and queues their invitations. Answers how many left and how many could not. */
export async function inviteOwners(
  tx: Tx,
  kind: OwnerKind,
  { ids, by, now }: Call,
): Promise<{ invited: number; unreachable: number }> {
  await makeRoom(tx, kind, ids);
  let invited = 0;
  for (const invitee of await listInvitees(tx, kind, ids)) {
    const userId = await openAccount(tx, kind, invitee);
    if (!userId) continue;
    await markInvited(tx, kind, invitee.id, now);
    await enqueue(tx, { topic: 'invitation', userId, refs: { owner: kind, ownerId: invitee.id } });
    await recordEvent(tx, { name: 'owner_invited', actor: by, subject: kind, subjectId: invitee.id });
    invited += 1;
  }
  return { invited, unreachable: ids.length - invited };
}

/** Whoever registered with the address of one of them without proving it keeps nobody from being invited. */
async function makeRoom(tx: Tx, kind: OwnerKind, ids: string[]): Promise<void> {
  const alone = (await listInvitees(tx, kind, ids)).filter(({ userIds }) => userIds.length === 0);
  const emails = alone.flatMap(({ email }) => email ?? []);
  if (emails.length > 0) await dropUnconfirmed(tx, { emails }, 'registrations_replaced');
}

async function openAccount(tx: Tx, kind: OwnerKind, { id, email, userIds }: Invitee): Promise<string | null> {
  if (userIds[0]) return userIds[0];
  const userId = email ? await insertOwnerUser(tx, kind, email) : null;
  if (userId) await linkUser(tx, kind, id, userId);
  return userId;
}
