import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { followCopies } from '@/lib/conversations/follow-copies';
import { lockConversation } from '@/lib/conversations/letter-repository';
import { findParties } from '@/lib/conversations/parties';
import { canSendLetter } from '@/lib/conversations/policy';
import { recordEvent } from '@/lib/journal/record-event';
import { giveUpUnknown, queueAgain, wakeOutbox } from './trouble-repository';

type Decision = { entryId: string; counsellorId: string; now: Date };

/**
 * A person found out that the mail did not leave, or mended what stopped it: it is sent again, under another key, since
 * the provider has forgotten the first one or refused it. @throws DomainError in French.
 */
export async function resumeMail(tx: Tx, { entryId, counsellorId, now }: Decision): Promise<void> {
  const entry = await queueAgain(tx, entryId, now);
  if (!entry) throw new DomainError(DECIDED);
  if (entry.messageId) {
    if (!(await mayStillBeCarried(tx, entry.conversationId!))) throw new DomainError(AWAY);
    await followCopies(tx, entry.messageId);
  }
  await record(tx, 'mail_resumed', entry.id, counsellorId);
}

/** A person found out that the mail did leave, or that it must not: it is not sent again, and those behind it go on. */
export async function abandonMail(tx: Tx, { entryId, counsellorId, now }: Decision): Promise<void> {
  const entry = await giveUpUnknown(tx, entryId, now);
  if (!entry) throw new DomainError(DECIDED);
  if (entry.messageId) await followCopies(tx, entry.messageId);
  await record(tx, 'mail_abandoned', entry.id, counsellorId);
}

/** Nobody may have closed the exchange, been paused or barred since the letter was let go. */
async function mayStillBeCarried(tx: Tx, conversationId: string): Promise<boolean> {
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) return false;
  const { candidate, company } = await findParties(tx, conversation);
  return canSendLetter(candidate, company, conversation);
}

async function record(tx: Tx, name: string, entryId: string, actor: string): Promise<void> {
  await recordEvent(tx, { name, actor, subject: 'mail', subjectId: entryId });
  await wakeOutbox(tx);
}

const DECIDED = 'Ce courriel n’attend plus : quelqu’un d’autre a décidé entre-temps. Rechargez la page.';
const AWAY =
  'L’échange est terminé, ou l’une des deux personnes ne peut plus y prendre part : cette lettre ne repart pas.';
