import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CompanyContent } from '@/lib/companies/schema';
import type { Tx } from '@/lib/db';
import { firstVersion, insertRows, VERSION_FACTS } from '../insert-rows';
import type { CompanyIdentity } from './content';

const identity = {
  legalName: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  discreet: true,
} as const;

/** Companies already here under one of these ids or SIRET numbers; `isTold` where there is an account or an invitation. */
export async function listKnownCompanies(tx: Tx, { ids, sirets }: { ids: string[]; sirets: string[] }) {
  const companies = await tx.company.findMany({
    where: { OR: [{ id: { in: ids } }, { siret: { in: sirets } }] },
    select: {
      ...identity,
      id: true,
      siret: true,
      state: true,
      invitedAt: true,
      _count: { select: { members: { where: { leftAt: null } } } },
    },
  });
  return companies.map(({ invitedAt, _count, ...company }) => ({
    ...company,
    isTold: invitedAt !== null || _count.members > 0,
  }));
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
  await insertRows(
    tx,
    'Company',
    COMPANY,
    companies.map(({ id, slug, siret, identity: known }) => ({
      ...{ id, slug, siret, state: 'imported', origin: 'import' },
      ...known,
    })),
  );
  await insertRows(
    tx,
    'CompanyVersion',
    COMPANY_VERSION,
    companies.map(({ id, content }) => ({
      ...{ id: randomUUID(), companyId: id },
      ...firstVersion(now),
      ...content,
    })),
  );
}

const COMPANY = {
  ...{ id: 'text', slug: 'text', siret: 'text', state: '"OwnerState"', origin: '"Origin"' },
  ...{
    legalName: 'text',
    contactName: 'text',
    contactEmail: 'text',
    contactPhone: 'text',
    discreet: 'boolean',
  },
};

const COMPANY_VERSION = {
  ...{ id: 'text', companyId: 'text' },
  ...VERSION_FACTS,
  ...{ name: 'text', industryId: 'int', communeCode: 'text', postalCode: 'text', address: 'text' },
  ...{ website: 'text', headcount: 'int', presentation: 'text', occupationIds: 'int[]', skillIds: 'int[]' },
  ...{ soughtSkillIds: 'int[]', valueIds: 'int[]', proposedSkills: 'text[]', proposedSoughtSkills: 'text[]' },
  ...{ proposedOccupations: 'text[]', proposedValues: 'text[]' },
};

export async function updateCompany(
  tx: Tx,
  id: string,
  data: CompanyIdentity & { slug?: string },
): Promise<void> {
  await tx.company.update({ where: { id }, data: { ...data, ...(data.discreet && { showAddress: false }) } });
}
