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
import type { PartnerContent } from './schema';
import { partnerColumns } from './version-columns';

export type OwnPartner = {
  slug: string;
  state: string;
  legalName: string;
  communeName: string;
  latest: (LatestVersion & { content: PartnerContent; communeName: string }) | null;
  status: VersionStatus;
};

/** A partner's page as its members or a counsellor see it: the newest version and where it stands. */
export async function findOwnPartner(partnerId: string, tx: Tx = db): Promise<OwnPartner | null> {
  const partner = await tx.partner.findUnique({
    where: { id: partnerId },
    select: {
      slug: true,
      state: true,
      legalName: true,
      commune: { select: { name: true } },
      versions: {
        ...newestVersion,
        select: {
          ...versionFacts,
          ...partnerColumns,
          commune: { select: { name: true } },
        },
      },
      _count: { select: { versions: { where: { state: 'approved' } } } },
    },
  });
  if (!partner) return null;
  const newest = partner.versions[0];
  return {
    slug: partner.slug,
    state: partner.state,
    legalName: partner.legalName ?? '',
    communeName: partner.commune?.name ?? '',
    latest: newest
      ? {
          ...toLatest(newest),
          communeName: newest.commune.name,
          content: pickContent<PartnerContent>(newest, partnerColumns),
        }
      : null,
    status: toStatus(newest, partner._count.versions > 0),
  };
}

/** Writes what `plan` says. The database refuses a version that was decided meanwhile. */
export async function writePartnerVersion(
  tx: Tx,
  partnerId: string,
  plan: EditPlan,
  written: WrittenVersion<PartnerContent>,
): Promise<void> {
  const { opportunities, ...row } = written.content;
  if (plan.write === 'insert') {
    await tx.partnerVersion.create({
      data: {
        ...{ partnerId, ...insertedColumns(plan, written), ...row },
        opportunities: { create: inOrder(opportunities) },
      },
    });
  } else {
    await tx.partnerVersion.update({
      where: { id: plan.id },
      data: {
        ...{ ...updatedColumns(plan, written), ...row },
        opportunities: { deleteMany: {}, create: inOrder(opportunities) },
      },
    });
  }
}

function inOrder(opportunities: PartnerContent['opportunities']) {
  return opportunities.map((opportunity, position) => ({ ...opportunity, position }));
}
