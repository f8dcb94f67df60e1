import 'server-only';
import { db } from '@/lib/db';
import type { LetterMail } from '@/lib/mail/compose/letter';
import { otherSide, type Side } from './schema';
import { findCandidateParty, findCompanyParty } from './party-repository';

/**
 * A letter as it leaves for one reader, or null when the text was erased or the reader is gone. Towards a minor
 * only that a letter is there; otherwise what the mission chose, else the transport's own default.
 */
export async function findLetterMail(
  messageId: string,
  userId: string,
  sequence: bigint,
  transport: 'resend' | 'local',
): Promise<{ content: Omit<LetterMail, 'entryId'>; toSide: Side } | null> {
  const message = await db.message.findUnique({
    where: { id: messageId },
    select: {
      body: true,
      side: true,
      offerId: true,
      conversation: { select: { id: true, reference: true, profileId: true, companyId: true } },
    },
  });
  if (!message || message.body === null) return null;
  const { conversation } = message;
  const candidate = await findCandidateParty(db, conversation.profileId);
  const company = await findCompanyParty(db, conversation.companyId);
  const alias = await db.alias.findFirst({
    where: { conversationId: conversation.id, side: message.side, revokedAt: null },
    select: { token: true },
  });
  const toSide = otherSide(message.side);
  const [writer, reader] = message.side === 'candidate' ? [candidate, company] : [company, candidate];
  const to = reader?.users.find(({ id }) => id === userId)?.email;
  if (!writer || !reader || !to || !alias) return null;
  const full = !reader.minor && (await findMailContent(transport)) === 'full';
  return {
    toSide,
    content: {
      to,
      writerName: writer.publicName,
      writerAliasToken: alias.token,
      reference: conversation.reference,
      conversationId: conversation.id,
      text: full ? message.body : null,
      offerTitle: message.offerId ? await findOfferTitle(message.offerId) : null,
      earlierMessageIds: await listEarlierMails(conversation.id, userId, sequence),
    },
  };
}

async function findMailContent(transport: 'resend' | 'local'): Promise<'full' | 'notice'> {
  const mission = await db.mission.findUnique({ where: { id: 1 }, select: { mailContent: true } });
  return mission?.mailContent ?? (transport === 'local' ? 'full' : 'notice');
}

async function findOfferTitle(offerId: string): Promise<string | null> {
  return (
    (await db.publicOffer.findUnique({ where: { id: offerId }, select: { title: true } }))?.title ?? null
  );
}

/** Message-IDs of the mails that this reader got before in this exchange: threading knows one side only. */
async function listEarlierMails(conversationId: string, userId: string, sequence: bigint): Promise<string[]> {
  const mails = await db.outboundMail.findMany({
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
