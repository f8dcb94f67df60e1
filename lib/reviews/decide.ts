import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { listUnanswered } from '@/lib/offers/work-schema';
import { enqueue } from '@/lib/outbox/enqueue';
import {
  decideVersion,
  findWorkAnswers,
  insertReview,
  listOwnerUsers,
  lockSubmittedVersion,
  supersedeApproved,
} from './decision-repository';
import { completeOffer, type WorkAnswers } from './complete-offer';
import { liftWithdrawal } from '@/lib/publications/repository';
import { listWarnings } from './list-warnings';
import type { Seen } from './schema';
import { VERSION_TABLES } from './version-tables';
import type { Warning } from './warning';

type Call = { reviewer: string; now: Date };

/** Makes a submitted version the public one; the earlier approved one is superseded. Its owner is told by mail. */
export async function approveVersion(
  tx: Tx,
  seen: Seen,
  call: Call,
  answers: WorkAnswers = {},
): Promise<void> {
  const ownerId = await lock(tx, seen);
  if (seen.kind === 'offer') await completeOffer(tx, seen.id, answers);
  await supersedeApproved(tx, seen.kind, ownerId);
  await decide(tx, { seen, ownerId, approved: true, reason: '' }, call);
}

/** Sends a submitted version back with the reason, which its owner reads; what is public stays. */
export async function refuseVersion(tx: Tx, seen: Seen, reason: string, call: Call): Promise<void> {
  const ownerId = await lock(tx, seen);
  await decide(tx, { seen, ownerId, approved: false, reason }, call);
}

/** What becomes of pages ticked in the list. */
export type BulkOutcome = {
  approved: number;
  /** Changed, or decided by somebody else, since the list was opened. */
  moved: number;
  unanswered: number;
  /** Carry a warning: somebody reads each of these before it is public. */
  warned: number;
};

/** Approves those that are still as they were seen, say what they must and carry no warning; the others stay in the queue. */
export async function approveVersions(tx: Tx, seen: Seen[], call: Call): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { approved: 0, moved: 0, unanswered: 0, warned: 0 };
  const locked: { one: Seen; ownerId: string }[] = [];
  for (const one of seen) {
    const ownerId = await lockSubmittedVersion(tx, one);
    if (ownerId) locked.push({ one, ownerId });
    else outcome.moved += 1;
  }
  // once nobody else can change them
  const warnings = await listWarnings(
    locked.map(({ one }) => one),
    call.now,
    tx,
  );
  for (const { one, ownerId } of locked) {
    const result = await whyLeftOut(tx, one, warnings);
    outcome[result ?? 'approved'] += 1;
    if (result) continue;
    await supersedeApproved(tx, one.kind, ownerId);
    await decide(tx, { seen: one, ownerId, approved: true, reason: '' }, call);
  }
  return outcome;
}

async function whyLeftOut(
  tx: Tx,
  { kind, id }: Seen,
  warnings: ReadonlyMap<string, Warning[]>,
): Promise<'unanswered' | 'warned' | null> {
  if (kind === 'offer' && listUnanswered(await findWorkAnswers(tx, id)).length > 0) return 'unanswered';
  return warnings.get(id)?.length ? 'warned' : null;
}

async function lock(tx: Tx, seen: Seen): Promise<string> {
  const ownerId = await lockSubmittedVersion(tx, seen);
  if (ownerId) return ownerId;
  throw new DomainError(
    'Cette page a changé depuis que vous l’avez ouverte, ou quelqu’un a déjà décidé. Rechargez-la et relisez-la.',
  );
}

type Decision = { seen: Seen; ownerId: string; approved: boolean; reason: string };

async function decide(tx: Tx, { seen, ownerId, approved, reason }: Decision, { reviewer, now }: Call) {
  await decideVersion(tx, seen, approved ? 'approved' : 'refused', now);
  if (approved && (seen.kind === 'offer' || seen.kind === 'news'))
    await liftWithdrawal(tx, { kind: seen.kind, id: ownerId });
  const review = await insertReview(tx, seen, { approved, reason, reviewer, at: now });
  await recordEvent(tx, {
    name: `${seen.kind}_${approved ? 'approved' : 'refused'}`,
    ...{ actor: reviewer, subject: VERSION_TABLES[seen.kind].subject, subjectId: ownerId },
  });
  for (const userId of await listOwnerUsers(tx, seen.kind, ownerId)) {
    await enqueue(tx, { topic: 'review-outcome', userId, refs: { reviewId: review.id } });
  }
}
