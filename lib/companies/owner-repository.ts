import 'server-only';
import { db, type Tx } from '@/lib/db';
import { newestVersion, toStatus, versionFacts } from '@/lib/versions/owner-select';
import type { LatestVersion, VersionOrigin, VersionStatus } from '@/lib/versions/schema';
import type { CompanyContent } from './schema';

const content = {
  name: true,
  industryId: true,
  communeCode: true,
  postalCode: true,
  address: true,
  website: true,
  headcount: true,
  presentation: true,
  occupationIds: true,
  skillIds: true,
  soughtSkillIds: true,
  valueIds: true,
  proposedSkills: true,
  proposedSoughtSkills: true,
  proposedOccupations: true,
  proposedValues: true,
} as const;

export type OwnCompany = {
  slug: string;
  state: string;
  legalName: string;
  siret: string;
  discreet: boolean;
  confirmed: boolean;
  barred: boolean;
  latest: (LatestVersion & { content: CompanyContent; communeName: string }) | null;
  status: VersionStatus;
};

/** A company's page as its members or a counsellor see it: the newest version and where it stands. */
export async function findOwnCompany(companyId: string, tx: Tx = db): Promise<OwnCompany | null> {
  const company = await tx.company.findUnique({
    where: { id: companyId },
    select: {
      slug: true,
      state: true,
      legalName: true,
      siret: true,
      discreet: true,
      confirmedAt: true,
      barred: true,
      versions: {
        ...newestVersion,
        select: { ...versionFacts, ...content, commune: { select: { name: true } } },
      },
      _count: { select: { versions: { where: { state: 'approved' } } } },
    },
  });
  if (!company) return null;
  const newest = company.versions[0];
  return {
    slug: company.slug,
    state: company.state,
    legalName: company.legalName ?? '',
    siret: company.siret ?? '',
    discreet: company.discreet,
    confirmed: company.confirmedAt !== null,
    barred: company.barred,
    latest: newest
      ? {
          id: newest.id,
          number: newest.number,
          state: newest.state,
          revision: newest.revision,
          communeName: newest.commune.name,
          content: toContent(newest),
        }
      : null,
    status: toStatus(newest, company._count.versions > 0),
  };
}

/** The name that a counsellor has read, or null while none is approved. */
export async function findApprovedName(tx: Tx, companyId: string): Promise<string | null> {
  const version = await tx.companyVersion.findFirst({
    where: { companyId, state: 'approved' },
    select: { name: true },
  });
  return version?.name ?? null;
}

type Written = { state: 'draft' | 'submitted'; content: CompanyContent; now: Date };

export async function insertCompanyVersion(
  tx: Tx,
  companyId: string,
  { number, origin, state, content, now }: Written & { number: number; origin: VersionOrigin },
): Promise<void> {
  await tx.companyVersion.create({
    data: { companyId, number, origin, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}

export async function updateCompanyVersion(
  tx: Tx,
  id: string,
  { revision, state, content, now }: Written & { revision: number },
): Promise<void> {
  await tx.companyVersion.update({
    where: { id },
    data: { revision, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}

/** A discreet company shows its branch and its EPCI only, under an address that says nothing of it. */
export async function updateDiscretion(
  tx: Tx,
  companyId: string,
  discreet: boolean,
  slug: string,
): Promise<void> {
  await tx.company.update({
    where: { id: companyId },
    data: { discreet, slug, ...(discreet ? { showAddress: false } : {}) },
  });
}

export async function isCompanySlugTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.company.count({ where: { slug } })) > 0;
}

function toContent(row: CompanyContent): CompanyContent {
  const keys = Object.keys(content) as (keyof CompanyContent)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as CompanyContent;
}
