import 'server-only';
import type { Tx } from '@/lib/db';

/** Labels that a counsellor decided to take for an entry of the referential. */
export async function listAcceptedProposals(tx: Tx) {
  return tx.proposal.findMany({
    where: { state: 'accepted' },
    select: { label: true, skillId: true, occupationId: true },
  });
}

export async function listStaffAddresses(tx: Tx): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { role: { in: ['counsellor', 'director'] }, disabledAt: null },
    select: { id: true, email: true },
  });
  return new Map(users.map(({ id, email }) => [email, id]));
}

/** Companies that may have offers, by SIRET. */
export async function listCompanySirets(tx: Tx): Promise<Map<string, string>> {
  const companies = await tx.company.findMany({
    where: { siret: { not: null }, state: { not: 'erased' } },
    select: { id: true, siret: true },
  });
  return new Map(companies.flatMap(({ id, siret }) => (siret ? [[siret, id]] : [])));
}
