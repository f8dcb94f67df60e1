import 'server-only';
import type { Tx } from '@/lib/db';
import type { Side } from './schema';

export type FoundAlias = { conversationId: string; side: Side; revoked: boolean };

export async function findAliases(tx: Tx, tokens: readonly string[]): Promise<FoundAlias[]> {
  const rows = await tx.alias.findMany({
    where: { token: { in: [...tokens] } },
    select: { conversationId: true, side: true, revokedAt: true },
  });
  return rows.map(({ revokedAt, ...alias }) => ({ ...alias, revoked: revokedAt !== null }));
}

/** The mail of ours that a provider event tells of. */
export async function findOutboundMail(
  tx: Tx,
  providerId: string,
): Promise<{
  id: string;
  messageId: string | null;
  userId: string | null;
  userEmail: string | null;
  /** What the address it went to is known by. */
  recipientHash: string | null;
} | null> {
  const mail = await tx.outboundMail.findUnique({
    where: { providerId },
    select: {
      ...{ id: true, messageId: true, userId: true, user: { select: { email: true } } },
      recipientHash: true,
    },
  });
  return (
    mail && {
      id: mail.id,
      messageId: mail.messageId,
      userId: mail.userId,
      userEmail: mail.user?.email ?? null,
      recipientHash: mail.recipientHash,
    }
  );
}

export async function findConversationPair(
  tx: Tx,
  id: string,
): Promise<{ profileId: string; companyId: string } | null> {
  return tx.conversation.findUnique({ where: { id }, select: { profileId: true, companyId: true } });
}

/** The letter that somebody was mailed last in an exchange, and its mail. */
export async function findLastMailed(
  tx: Tx,
  conversationId: string,
  userId: string,
): Promise<{ id: string; messageId: string } | null> {
  const mail = await tx.outboundMail.findFirst({
    where: { conversationId, userId, sentAt: { not: null }, messageId: { not: null } },
    select: { id: true, messageId: true },
    orderBy: { outboxEntry: { sequence: 'desc' } },
  });
  return mail?.messageId ? { id: mail.id, messageId: mail.messageId } : null;
}
