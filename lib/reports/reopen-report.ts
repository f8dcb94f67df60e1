import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { listAuthors } from './decide-report';
import { findPageOwner } from './page-owner-repository';
import { lockDecidedReport, reopenRow } from './repository';
import type { Measure } from './schema';

type Wish = { reportId: string; reason: string; counsellorId: string; now: Date };

/**
 * Looks at a decided report again: it waits for a decision once more, and those who were told of the first are told.
 * What was done stays done until the next decision.
 */
export async function reopenReport(tx: Tx, { reportId, reason, counsellorId, now }: Wish): Promise<void> {
  const report = await lockDecidedReport(tx, reportId);
  if (!report) throw new DomainError('Ce signalement attend déjà une décision. Rechargez la page.');
  await reopenRow(tx, report, { reason, reopenedBy: counsellorId, reopenedAt: now });
  await recordEvent(tx, {
    name: 'report_reopened',
    actor: counsellorId,
    subject: 'report',
    subjectId: reportId,
    data: { measure: report.measure },
  });
  const { reporterId, reporterEmail } = report;
  const code = 'report-reopened' as const;
  if (!reporterId && reporterEmail)
    await enqueue(tx, { topic: 'notice', sealed: seal(JSON.stringify({ to: reporterEmail, code })) });
  const owner = report.path ? await findPageOwner(tx, report.path) : null;
  const authors = await listAuthors(tx, report, owner, report.measure as Measure);
  for (const userId of new Set([...(reporterId ? [reporterId] : []), ...authors]))
    await enqueue(tx, { topic: 'owner-notice', userId, refs: { code, path: '/conditions' } });
}
