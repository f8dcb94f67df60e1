import 'server-only';
import { activateOwners } from '@/lib/charter/activate-owners';
import { findCharterIdInForce, insertSignatures, type Signature } from '@/lib/charter/signature-repository';
import type { Tx } from '@/lib/db';
import { toDay } from './candidates/content';
import type { RowItem, RowOutcome, WriteCall } from './row-writer';

/** Records the charters that rows say were signed on paper; who is complete becomes active. */
export async function recordPaperCharters(
  tx: Tx,
  owner: Signature['owner'],
  items: RowItem<{ charterOn: string | null }>[],
  outcomes: RowOutcome[],
  { by }: WriteCall,
): Promise<void> {
  const signed = items.flatMap(({ row }, place) => {
    const outcome = outcomes[place];
    const signedOn = toDay(row.charterOn);
    return outcome && outcome.kind !== 'rejected' && signedOn
      ? [{ ownerId: outcome.entityId, signedOn }]
      : [];
  });
  const charterId = await findCharterIdInForce(tx);
  if (charterId === null) return;
  const paper = { charterId, owner, onPaper: true, signer: by };
  if (signed.length > 0) {
    await insertSignatures(
      tx,
      signed.map((signature) => ({ ...paper, ...signature })),
    );
  }
  const taken = outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [] : outcome.entityId));
  await activateOwners(tx, owner, taken);
}
