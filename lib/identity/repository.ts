import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { CandidateIdentity, CompanyIdentity } from './schema';

const candidate = {
  ...{ firstName: true, lastName: true, phone: true, birthDate: true, communeCode: true, email: true },
  sex: true,
  counsellorId: true,
  ...{ userId: true, commune: { select: { name: true, postalCodes: true } } },
} as const;

/** Null when there is no such candidate any more. */
export async function findCandidateIdentity(id: string, tx: Tx = db) {
  return tx.candidate.findFirst({ where: { id, state: { not: 'erased' } }, select: candidate });
}

export async function updateCandidateIdentity(
  tx: Tx,
  id: string,
  data: Partial<CandidateIdentity>,
): Promise<void> {
  await tx.candidate.update({ where: { id }, data });
}

const company = { legalName: true, contactName: true, contactPhone: true, contactEmail: true } as const;

export async function findCompanyIdentity(id: string, tx: Tx = db): Promise<CompanyIdentity | null> {
  return tx.company.findFirst({ where: { id, state: { not: 'erased' } }, select: company });
}

export async function updateCompanyIdentity(
  tx: Tx,
  id: string,
  data: Partial<CompanyIdentity>,
): Promise<void> {
  await tx.company.update({ where: { id }, data });
}

export async function findPartnerIdentity(
  id: string,
  tx: Tx = db,
): Promise<{ contactEmail: string | null } | null> {
  return tx.partner.findFirst({ where: { id, state: { not: 'erased' } }, select: { contactEmail: true } });
}

export async function updatePartnerIdentity(tx: Tx, id: string, contactEmail: string | null): Promise<void> {
  await tx.partner.update({ where: { id }, data: { contactEmail } });
}

export async function updateDisplayName(tx: Tx, userId: string, name: string): Promise<boolean> {
  const changed = { id: userId, OR: [{ name: null }, { name: { not: name } }] };
  return (await tx.user.updateMany({ where: changed, data: { name } })).count > 0;
}

/** The member of this company or partner whose account has that address; null when nobody's has. */
export async function findMemberByAddress(
  tx: Tx,
  kind: 'company' | 'partner',
  id: string,
  email: string,
): Promise<string | null> {
  const member = { some: { leftAt: null, ...(kind === 'company' ? { companyId: id } : { partnerId: id }) } };
  const user = await tx.user.findFirst({
    where: { email, ...(kind === 'company' ? { companies: member } : { partners: member }) },
    select: { id: true },
  });
  return user?.id ?? null;
}
