import 'server-only';
import { suspendOwner } from '@/lib/accounts/pause-account';
import { closeByCounsellor } from '@/lib/conversations/close-conversation';
import { lockConversation } from '@/lib/conversations/letter-repository';
import { findParties } from '@/lib/conversations/parties';
import { recipientsOf } from '@/lib/conversations/recipients';
import type { Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { lockPublication, updateWithdrawal } from '@/lib/publications/repository';
import { takeOff } from '@/lib/publications/withdraw-publication';
import { seal } from '@/lib/seal';
import { findPageOwner, type PageOwner } from './page-owner-repository';
import { decideRow, lockOpenReport, type OpenReport } from './repository';
import type { Measure } from './schema';

type Decision = { reportId: string; measure: Measure; reason: string; counsellorId: string; now: Date };

/**
 * Decides a report with reasons, does what was decided, and tells both sides (DSA, articles 16 (5) and 17). The author
 * never learns who reported; of a letter found harmless they are not told at all, since only one person could have.
 */
export async function decideReport(tx: Tx, decision: Decision): Promise<void> {
  const { reportId, measure, reason, counsellorId, now } = decision;
  const report = await lockOpenReport(tx, reportId);
  if (!report) throw new DomainError('Quelqu’un a déjà décidé de ce signalement. Rechargez la page.');
  const owner = report.path ? await findPageOwner(tx, report.path) : null;
  await apply(tx, report, owner, decision);
  await decideRow(tx, reportId, {
    state: measure === 'aucune' ? 'dismissed' : 'upheld',
    measure,
    decision: reason,
    decidedBy: counsellorId,
    decidedAt: now,
  });
  await recordEvent(tx, {
    name: 'report_decided',
    actor: counsellorId,
    subject: 'report',
    subjectId: reportId,
    data: { measure },
  });
  await tellReporter(tx, report);
  for (const userId of await listAuthors(tx, report, owner, measure)) {
    await enqueue(tx, { topic: 'report-decision', userId, refs: { reportId, reader: 'author' } });
  }
}

async function apply(
  tx: Tx,
  report: OpenReport,
  owner: PageOwner | null,
  { measure, reason, counsellorId, now }: Decision,
): Promise<void> {
  if (measure === 'fermeture') {
    if (!report.conversationId) throw unfit('Il n’y a pas d’échange à terminer : c’est une page.');
    await closeByCounsellor(tx, { conversationId: report.conversationId, counsellorId, now });
  }
  if (measure === 'pause') {
    if (!owner) throw unfit('Cette page n’est celle de personne ici : elle ne peut pas être mise en pause.');
    await suspendOwner(tx, owner, counsellorId);
  }
  if (measure === 'retrait') {
    if (!owner?.offerId) throw unfit('Ce signalement n’est pas celui d’une offre.');
    await takeOfferOff(tx, owner.offerId, { reason, counsellorId, now });
  }
}

/** The author reads the reasons in the decision; an offer that was taken off already gets those of today. */
async function takeOfferOff(
  tx: Tx,
  id: string,
  call: Pick<Decision, 'reason' | 'counsellorId' | 'now'>,
): Promise<void> {
  const publication = { kind: 'offer', id } as const;
  const found = await lockPublication(tx, publication);
  if (found?.withdrawnReason == null) await takeOff(tx, { publication, ...call });
  else {
    const { withdrawnAt } = found;
    await updateWithdrawal(tx, publication, { withdrawnAt, withdrawnReason: call.reason });
  }
}

const unfit = (message: string) => new FieldError({ mesure: message });

async function tellReporter(tx: Tx, { id, reporterId, reporterEmail }: OpenReport): Promise<void> {
  const refs = { reportId: id, reader: 'reporter' as const };
  if (reporterId) await enqueue(tx, { topic: 'report-decision', userId: reporterId, refs });
  else if (reporterEmail)
    await enqueue(tx, {
      topic: 'report-decision',
      refs,
      sealed: seal(JSON.stringify({ to: reporterEmail })),
    });
}

/** Who is told as the author: nobody for a letter found harmless, since only one person can have reported it. */
export async function listAuthors(
  tx: Tx,
  report: OpenReport,
  owner: PageOwner | null,
  measure: Measure,
): Promise<string[]> {
  if (owner) return owner.userIds;
  if (!report.conversationId || !report.side || measure === 'aucune') return [];
  const conversation = await lockConversation(tx, report.conversationId);
  if (!conversation) return [];
  const author = (await findParties(tx, conversation))[report.side];
  return recipientsOf(author, conversation.memberId).map(({ id }) => id);
}
