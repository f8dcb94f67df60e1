import 'server-only';
import type { Tx } from '@/lib/db';

/** Refuses what nobody confirmed in time; erases received mail, the events that announced it, letters' originals and what the local mailbox holds that are older, and counters nobody asks for any more. */
export async function eraseOldOriginals(
  tx: Tx,
  limits: { originalsBefore: Date; windowsBefore: Date },
): Promise<void> {
  const before = { lt: limits.originalsBefore };
  await tx.message.updateMany({
    where: { state: 'to_confirm', createdAt: before },
    data: { state: 'refused_at_door', confirmHash: null },
  });
  await tx.outboxEntry.updateMany({
    where: { state: 'unknown_fate', createdAt: before },
    data: { frozen: null, sealed: null },
  });
  await tx.inboundMail.updateMany({
    where: { receivedAt: before, erasedAt: null },
    data: { raw: null, erasedAt: limits.originalsBefore },
  });
  await tx.message.updateMany({
    where: { createdAt: before, NOT: { original: null } },
    data: { original: null, mailKey: null },
  });
  // a file that never passes is of no more use than the mail it came with
  await tx.attachment.updateMany({
    where: { createdAt: before, state: 'refused', erasedAt: null },
    data: { name: null, content: null, names: null, erasedAt: limits.originalsBefore },
  });
  // an event names sender, recipients and subject; the provider repeats one for 27 hours at most
  await tx.inboundEvent.deleteMany({ where: { receivedAt: before, NOT: { processedAt: null } } });
  await tx.localMail.deleteMany({ where: { sentAt: before } });
  await tx.rateWindow.deleteMany({ where: { startedAt: { lt: limits.windowsBefore } } });
}

/** Forgets which addresses mails went to that left before then: a bounce comes within days. */
export async function forgetOldRecipients(tx: Tx, before: Date): Promise<void> {
  const old = { lt: before };
  await tx.outboundMail.updateMany({
    where: { NOT: { recipientHash: null }, OR: [{ sentAt: old }, { sentAt: null, createdAt: old }] },
    data: { recipientHash: null },
  });
}

/**
 * Forgets which public changes were made before then. The latest stays: a follower that is further behind sees by its
 * number that it missed some, and builds everything anew.
 */
export async function forgetOldChanges(tx: Tx, before: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "PublicChange" WHERE at < ${before} AND version < (SELECT max(version) FROM "PublicChange")`;
}
