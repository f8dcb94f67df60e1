import 'server-only';
import type { Tx } from '@/lib/db';
import type { Owner } from './standing';

/** Answers whether the owner was in the state to leave. */
export async function moveOwner(
  tx: Tx,
  { kind, id }: Owner,
  from: 'active' | 'paused',
  to: 'active' | 'paused',
): Promise<boolean> {
  const move = { where: { id, state: from }, data: { state: to } };
  if (kind === 'candidate') return (await tx.candidate.updateMany(move)).count === 1;
  if (kind === 'company') return (await tx.company.updateMany(move)).count === 1;
  return (await tx.partner.updateMany(move)).count === 1;
}

export async function updateConsent(
  tx: Tx,
  candidateId: string,
  day: Date,
  version: number,
  by: string,
): Promise<void> {
  await tx.candidate.updateMany({
    where: { id: candidateId, consentOn: null },
    data: { consentOn: day, consentVersion: version, consentRecordedBy: by },
  });
}
