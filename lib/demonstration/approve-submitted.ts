import type { Tx } from '@/lib/db';
import { decideVersion, insertReview } from '@/lib/reviews/decision-repository';
import type { VersionKind } from '@/lib/reviews/schema';
import { listSubmitted } from './waiting-repository';

export type Approval = { pageId: string; by: string; at: Date };

/**
 * A counsellor approves what each of these pages submitted, on its day. As in `approveVersion`, but nobody is told
 * by mail: it happened long ago, to people who are not there.
 */
export async function approveSubmitted(tx: Tx, kind: VersionKind, approvals: Approval[]): Promise<void> {
  const pageIds = approvals.map(({ pageId }) => pageId);
  const submitted = await listSubmitted(tx, kind, pageIds);
  for (const { pageId, by, at } of approvals) {
    const seen = { kind, id: submitted.get(pageId)!, revision: 1 };
    await decideVersion(tx, seen, 'approved', at);
    await insertReview(tx, seen, { approved: true, reason: '', reviewer: by, at });
  }
}
