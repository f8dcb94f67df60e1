import 'server-only';
import type { Tx } from '@/lib/db';
import type { Side } from './schema';

export type LetterToMail = {
  body: string | null;
  side: Side;
  offerId: string | null;
  conversation: {
    id: string;
    reference: string;
    profileId: string;
    companyId: string;
    closedFor: 'asked' | 'silence' | 'counsellor' | null;
    candidateBlockedAt: Date | null;
    companyBlockedAt: Date | null;
  };
};

export async function findLetterToMail(tx: Tx, messageId: string): Promise<LetterToMail | null> {
  return tx.message.findUnique({
    where: { id: messageId },
    select: {
      body: true,
      side: true,
      offerId: true,
      conversation: {
        select: {
          ...{ id: true, reference: true, profileId: true, companyId: true },
          ...{ closedFor: true, candidateBlockedAt: true, companyBlockedAt: true },
        },
      },
    },
  });
}

/** The token by which that side is written to; once the exchange is closed, the last one, for letters let go before. */
export async function findAliasToken(tx: Tx, conversationId: string, side: Side): Promise<string | null> {
  const alias = await tx.alias.findFirst({
    where: { conversationId, side },
    select: { token: true },
    orderBy: { createdAt: 'desc' },
  });
  return alias?.token ?? null;
}

/** What the mission chose, or null while it has not. */
export async function findMailContent(tx: Tx): Promise<'full' | 'notice' | null> {
  return (
    (await tx.mission.findUnique({ where: { id: 1 }, select: { mailContent: true } }))?.mailContent ?? null
  );
}

/** The title of an offer that is public. */
export async function findOfferTitle(tx: Tx, offerId: string): Promise<string | null> {
  return (
    (await tx.publicOffer.findUnique({ where: { id: offerId }, select: { title: true } }))?.title ?? null
  );
}

/** Message-IDs of the letters that this reader was mailed before in this exchange, oldest first: threading knows one side only. */
export async function listEarlierMails(
  tx: Tx,
  conversationId: string,
  userId: string,
  sequence: bigint,
): Promise<string[]> {
  const mails = await tx.outboundMail.findMany({
    where: {
      conversationId,
      userId,
      sentAt: { not: null },
      toSide: { not: null },
      outboxEntry: { sequence: { lt: sequence } },
    },
    select: { rfcMessageId: true },
    orderBy: { outboxEntry: { sequence: 'asc' } },
  });
  return mails.map(({ rfcMessageId }) => rfcMessageId);
}
