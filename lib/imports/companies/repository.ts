import 'server-only';
import type { CompanyContent } from '@/lib/companies/schema';
import type { Tx } from '@/lib/db';
import type { CompanyIdentity } from './content';

const identity = {
  legalName: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  discreet: true,
} as const;

/** Companies already here under one of these ids or SIRET numbers. */
export async function listKnownCompanies(tx: Tx, { ids, sirets }: { ids: string[]; sirets: string[] }) {
  return tx.company.findMany({
    where: { OR: [{ id: { in: ids } }, { siret: { in: sirets } }] },
    select: { ...identity, id: true, siret: true, state: true },
  });
}

export type KnownCompany = Awaited<ReturnType<typeof listKnownCompanies>>[number];

export async function listTakenCompanySlugs(tx: Tx, slugs: string[]): Promise<Set<string>> {
  const rows = await tx.company.findMany({ where: { slug: { in: slugs } }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}

export type NewCompany = {
  id: string;
  slug: string;
  siret: string;
  identity: CompanyIdentity;
  content: CompanyContent;
};

/** Each with a first version that waits for review. */
export async function insertCompanies(tx: Tx, companies: NewCompany[], now: Date): Promise<void> {
  const origin = 'import' as const;
  await tx.company.createMany({
    data: companies.map(({ id, slug, siret, identity: known }) => ({
      ...{ id, slug, siret, state: 'imported' as const, origin },
      ...known,
    })),
  });
  await tx.companyVersion.createMany({
    data: companies.map(({ id, content }) => ({
      ...{ companyId: id, number: 1, state: 'submitted' as const, origin, submittedAt: now },
      ...content,
    })),
  });
}

export async function updateCompany(
  tx: Tx,
  id: string,
  data: CompanyIdentity & { slug?: string },
): Promise<void> {
  await tx.company.update({ where: { id }, data: { ...data, ...(data.discreet && { showAddress: false }) } });
}
