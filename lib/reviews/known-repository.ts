import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { CompanyIdentity, PartnerIdentity } from './identity/known-owner';

type Candidate = { id: string; firstName: string | null; lastName: string | null; email: string | null };

export async function listCandidateIdentities(ids: string[], tx: Tx = db): Promise<Candidate[]> {
  return tx.candidate.findMany({
    where: { id: { in: ids } },
    select: { id: true, firstName: true, lastName: true, email: true },
  });
}

const members = { where: { leftAt: null }, select: { user: { select: { name: true } } } } as const;
const namesOf = (rows: { user: { name: string | null } }[]) => rows.flatMap(({ user }) => user.name ?? []);
const each = (values: string[]) => [...new Set(values.filter(Boolean))];

export async function listCompanyIdentities(
  ids: string[],
  tx: Tx = db,
): Promise<(CompanyIdentity & { id: string })[]> {
  const rows = await tx.company.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      discreet: true,
      legalName: true,
      siret: true,
      contactName: true,
      members,
      versions: {
        select: {
          name: true,
          address: true,
          website: true,
          postalCode: true,
          commune: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ contactName, members: found, versions, ...company }) => ({
    ...company,
    people: [...(contactName ? [contactName] : []), ...namesOf(found)],
    names: each(versions.map(({ name }) => name)),
    addresses: each(versions.map(({ address }) => address)),
    towns: each(versions.flatMap(({ commune, postalCode }) => [commune.name, postalCode])),
    websites: each(versions.map(({ website }) => website)),
  }));
}

export async function listPartnerIdentities(
  ids: string[],
  tx: Tx = db,
): Promise<(PartnerIdentity & { id: string })[]> {
  const rows = await tx.partner.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      legalName: true,
      members,
      versions: { select: { name: true, address: true, phone: true, email: true } },
    },
  });
  return rows.map(({ id, legalName, members: found, versions }) => ({
    id,
    people: namesOf(found),
    names: each([legalName ?? '', ...versions.map(({ name }) => name)]),
    contacts: each(versions.flatMap(({ address, phone, email }) => [address, phone, email])),
  }));
}
