import 'server-only';
import type { Tx } from '@/lib/db';
import { READABLE_STATES } from './letter-states';
import type { Side } from './schema';

export type ClosingFacts = {
  closedFor: 'asked' | 'silence' | 'counsellor' | null;
  reopenAskedBy: Side | null;
  blockedBy: Record<Side, boolean>;
};

export async function findClosing(tx: Tx, id: string): Promise<ClosingFacts> {
  const found = await tx.conversation.findUniqueOrThrow({
    where: { id },
    select: { closedFor: true, reopenAskedBy: true, candidateBlockedAt: true, companyBlockedAt: true },
  });
  const { candidateBlockedAt, companyBlockedAt, ...closing } = found;
  return {
    ...closing,
    blockedBy: { candidate: candidateBlockedAt !== null, company: companyBlockedAt !== null },
  };
}

/** Closes it and takes its aliases out of force, so that late mail finds nobody. */
export async function closeRow(
  tx: Tx,
  id: string,
  how: { closedBy: Side | null; closedFor: 'asked' | 'silence' | 'counsellor'; closedAt: Date },
): Promise<void> {
  await tx.conversation.update({ where: { id }, data: { ...how, state: 'closed' } });
  await tx.alias.updateMany({
    where: { conversationId: id, revokedAt: null },
    data: { revokedAt: how.closedAt },
  });
}

export async function reopenRow(tx: Tx, id: string, reopenedAt: Date): Promise<void> {
  const none = { closedBy: null, closedFor: null, closedAt: null, reopenAskedBy: null, reopenAskedAt: null };
  const unblocked = { candidateBlockedAt: null, companyBlockedAt: null };
  await tx.conversation.update({
    where: { id },
    data: { ...none, ...unblocked, state: 'open', reopenedAt },
  });
}

export async function noteReopenAsked(tx: Tx, id: string, side: Side, now: Date): Promise<void> {
  await tx.conversation.update({ where: { id }, data: { reopenAskedBy: side, reopenAskedAt: now } });
}

export async function setBlocked(tx: Tx, id: string, side: Side, at: Date | null): Promise<void> {
  await tx.conversation.update({
    where: { id },
    data: side === 'candidate' ? { candidateBlockedAt: at } : { companyBlockedAt: at },
  });
}

/** False while all that the other side wrote waits for a counsellor: this side does not know of the exchange. */
export async function doesSideKnow(tx: Tx, conversationId: string, side: Side): Promise<boolean> {
  const seen = { OR: [{ side }, { state: { in: READABLE_STATES } }] };
  return (await tx.message.count({ where: { conversationId, ...seen } })) > 0;
}

/** True once this side wrote a letter that the other may read. */
export async function hasBeenHeard(tx: Tx, conversationId: string, side: Side): Promise<boolean> {
  return (await tx.message.count({ where: { conversationId, side, state: { in: READABLE_STATES } } })) > 0;
}

/** Open exchanges in which nothing was written, and that were not taken up again, for six months. */
export async function listSilentConversations(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation"
     WHERE state = 'open' AND greatest("lastMessageAt", "reopenedAt") < ${now}::timestamptz - interval '6 months'
     ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}
