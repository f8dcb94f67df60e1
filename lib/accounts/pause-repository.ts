import 'server-only';
import type { Tx } from '@/lib/db';
import type { Owner } from './standing';

/** Answers whether the owner was in the state to leave. A pause that a counsellor decided is lifted `byStaff` only. */
export async function moveOwner(
  tx: Tx,
  { kind, id }: Owner,
  from: 'active' | 'paused',
  to: 'active' | 'paused',
  byStaff = false,
): Promise<boolean> {
  const held = byStaff ? {} : { pausedByStaff: false };
  const move = {
    where: { id, state: from, ...(to === 'active' && held) },
    data: { state: to, pausedByStaff: byStaff && to === 'paused' },
  };
  if (kind === 'candidate') return (await tx.candidate.updateMany(move)).count === 1;
  if (kind === 'company') return (await tx.company.updateMany(move)).count === 1;
  return (await tx.partner.updateMany(move)).count === 1;
}

/** Turns an owner's own pause into a counsellor's; false when there was none. */
export async function holdPaused(tx: Tx, { kind, id }: Owner): Promise<boolean> {
  const hold = {
    where: { id, state: 'paused' as const, pausedByStaff: false },
    data: { pausedByStaff: true },
  };
  if (kind === 'candidate') return (await tx.candidate.updateMany(hold)).count === 1;
  if (kind === 'company') return (await tx.company.updateMany(hold)).count === 1;
  return (await tx.partner.updateMany(hold)).count === 1;
}

export async function isHeldByStaff(tx: Tx, { kind, id }: Owner): Promise<boolean> {
  const where = { id, state: 'paused' as const, pausedByStaff: true };
  if (kind === 'candidate') return (await tx.candidate.count({ where })) === 1;
  if (kind === 'company') return (await tx.company.count({ where })) === 1;
  return (await tx.partner.count({ where })) === 1;
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
