import 'server-only';
import type { Tx } from '@/lib/db';

const waiting = { in: ['imported', 'invited'] as ('imported' | 'invited')[] };
const active = { state: 'active' } as const;

export async function activateCandidates(tx: Tx, ids: string[], charterId: number): Promise<void> {
  const signed = { signatures: { some: { charterId } } };
  await tx.candidate.updateMany({
    where: { id: { in: ids }, state: waiting, consentOn: { not: null }, ...signed },
    data: active,
  });
}

export async function activateCompanies(tx: Tx, ids: string[], charterId: number): Promise<void> {
  const signed = { signatures: { some: { charterId } } };
  await tx.company.updateMany({ where: { id: { in: ids }, state: waiting, ...signed }, data: active });
}

export async function activatePartners(tx: Tx, ids: string[], charterId: number): Promise<void> {
  const signed = { signatures: { some: { charterId } } };
  await tx.partner.updateMany({ where: { id: { in: ids }, state: waiting, ...signed }, data: active });
}
