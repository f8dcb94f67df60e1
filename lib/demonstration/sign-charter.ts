import { dayIn } from '@/lib/calendar';
import { activateOwners } from '@/lib/charter/activate-owners';
import { findCharterIdInForce, insertSignatures, type Signature } from '@/lib/charter/signature-repository';
import type { Tx } from '@/lib/db';

type Signer = { ownerId: string; userId: string; joinedAt: Date };

/** Each owner signs the charter in force on the day they joined, and becomes active. */
export async function signCharter(tx: Tx, owner: Signature['owner'], signers: Signer[]): Promise<void> {
  const charterId = await findCharterIdInForce(tx);
  if (charterId === null) throw new Error('no charter is published yet');
  await insertSignatures(
    tx,
    signers.map(({ ownerId, userId, joinedAt }) => ({
      charterId,
      owner,
      ownerId,
      signedOn: dayIn(joinedAt),
      onPaper: false,
      signer: userId,
    })),
  );
  await activateOwners(
    tx,
    owner,
    signers.map(({ ownerId }) => ownerId),
  );
}
