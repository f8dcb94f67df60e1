import 'server-only';
import { followCopies } from '@/lib/conversations/follow-copies';
import { lockConversation } from '@/lib/conversations/letter-repository';
import { findCompanyParty } from '@/lib/conversations/party-repository';
import { queueLetter } from '@/lib/conversations/queue-letter';
import type { Tx } from '@/lib/db';
import { freeExchanges, lockExchanges, takeBackMails } from './hand-over-repository';
import { deleteInvitationsBy } from './invitation-repository';
import { endMembership } from './member-repository';

type Leaving = { companyId: string; userId: string; now: Date };

/**
 * Ends somebody's part in a company at once. No mail reaches them any more, and the letters that were on their way to
 * them alone are mailed to those who stay: none is lost, and none leaves twice for one reader.
 */
export async function handOver(tx: Tx, { companyId, userId, now }: Leaving): Promise<void> {
  await lockExchanges(tx, companyId);
  await endMembership(tx, companyId, userId, now);
  await deleteInvitationsBy(tx, companyId, userId);
  await freeExchanges(tx, companyId, userId);
  const letters = await takeBackMails(tx, companyId, userId);
  const company = letters.length > 0 ? await findCompanyParty(tx, companyId) : null;
  for (const { messageId, conversationId, alone } of letters) {
    const conversation = await lockConversation(tx, conversationId);
    if (alone && company && conversation) await queueLetter(tx, messageId, conversation, company);
    await followCopies(tx, messageId);
  }
}
