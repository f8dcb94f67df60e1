import 'server-only';
import type { Tx } from '@/lib/db';
import type { LetterMail } from '@/lib/mail/compose/letter';
import {
  findAliasToken,
  findLetterToMail,
  findMailContent,
  findOfferTitle,
  listEarlierMails,
} from './letter-mail-repository';
import { findCandidateParty, findCompanyParty } from './party-repository';
import { whenMayLeave } from './policy';
import { otherSide, type Side } from './schema';

type Departure = { messageId: string; userId: string; sequence: bigint; transport: 'resend' | 'local' };

/**
 * A letter as it leaves for one reader, or null when its text was erased, the reader is gone, or it may never leave;
 * `leaves` says whether it may yet. Towards a minor only that a letter is there; otherwise what the mission chose,
 * else the transport's own default.
 */
export async function describeLetter(
  tx: Tx,
  { messageId, userId, sequence, transport }: Departure,
): Promise<{
  content: Omit<LetterMail, 'entryId'>;
  toSide: Side;
  leaves: 'now' | 'later' | 'kept_back';
} | null> {
  const letter = await findLetterToMail(tx, messageId);
  if (!letter || letter.body === null) return null;
  const { conversation, side } = letter;
  const candidate = await findCandidateParty(tx, conversation.profileId);
  const company = await findCompanyParty(tx, conversation.companyId);
  const [writer, reader] = side === 'candidate' ? [candidate, company] : [company, candidate];
  const writerAliasToken = await findAliasToken(tx, conversation.id, side);
  const to = reader?.users.find(({ id }) => id === userId)?.email;
  if (!writer || !reader || !to || !writerAliasToken) return null;
  const blockedAt = side === 'candidate' ? conversation.companyBlockedAt : conversation.candidateBlockedAt;
  const leaves = whenMayLeave(writer, reader, {
    endedByCounsellor: conversation.closedFor === 'counsellor',
    blockedByReader: blockedAt !== null,
  });
  if (leaves === 'never') return null;
  const chosen = (await findMailContent(tx)) ?? (transport === 'local' ? 'full' : 'notice');
  return {
    toSide: otherSide(side),
    leaves,
    content: {
      to,
      writerName: writer.publicName,
      writerAliasToken,
      reference: conversation.reference,
      conversationId: conversation.id,
      text: chosen === 'full' && !reader.minor ? letter.body : null,
      offerTitle: letter.offerId ? await findOfferTitle(tx, letter.offerId) : null,
      earlierMessageIds: await listEarlierMails(tx, conversation.id, userId, sequence),
    },
  };
}
