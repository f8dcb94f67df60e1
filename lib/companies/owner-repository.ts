import 'server-only';
import { db, type Tx } from '@/lib/db';
import {
  insertedColumns,
  newestVersion,
  pickContent,
  toLatest,
  toStatus,
  updatedColumns,
  versionFacts,
} from '@/lib/versions/owner-select';
import type { EditPlan, LatestVersion, VersionStatus, WrittenVersion } from '@/lib/versions/schema';
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
  barredReason: string | null;
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
      barredReason: true,
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
    barredReason: company.barredReason,
    latest: newest
      ? {
          ...toLatest(newest),
          communeName: newest.commune.name,
          content: pickContent<CompanyContent>(newest, content),
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

/** Writes what `plan` says. The database refuses a version that was decided meanwhile. */
export async function writeCompanyVersion(
  tx: Tx,
  companyId: string,
  plan: EditPlan,
  written: WrittenVersion<CompanyContent>,
): Promise<void> {
  if (plan.write === 'insert') {
    await tx.companyVersion.create({
      data: { companyId, ...insertedColumns(plan, written), ...written.content },
    });
  } else {
    await tx.companyVersion.update({
      where: { id: plan.id },
      data: { ...updatedColumns(plan, written), ...written.content },
    });
  }
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
