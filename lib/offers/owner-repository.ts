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
import type { OfferContent } from './schema';
import { offerColumns } from './version-columns';

export type OwnOffer = {
  id: string;
  filledAt: Date | null;
  withdrawnAt: Date | null;
  /** Of one that the mission locale withdrew. */
  withdrawnReason: string | null;
  latest: LatestVersion & { content: OfferContent; communeName: string };
  status: VersionStatus;
};

const select = {
  id: true,
  filledAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  versions: {
    ...newestVersion,
    select: { ...versionFacts, ...offerColumns, commune: { select: { name: true } } },
  },
  _count: { select: { versions: { where: { state: 'approved' } } } },
} as const;

/** The offers of a company, newest first, whatever their state. */
export async function listOwnOffers(companyId: string, tx: Tx = db): Promise<OwnOffer[]> {
  const rows = await tx.offer.findMany({ where: { companyId }, orderBy: { createdAt: 'desc' }, select });
  return rows.flatMap((row) => toOwnOffer(row) ?? []);
}

/** One offer of that company, or null: another company's is not found. */
export async function findOwnOffer(
  companyId: string,
  offerId: string,
  tx: Tx = db,
): Promise<OwnOffer | null> {
  const row = await tx.offer.findFirst({ where: { id: offerId, companyId }, select });
  return row && toOwnOffer(row);
}

type Decimal = { toNumber(): number };
type Row = {
  id: string;
  filledAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  versions: (Omit<OfferContent, 'weeklyHours'> &
    LatestVersion & {
      weeklyHours: Decimal | null;
      submittedAt: Date | null;
      decidedAt: Date | null;
      reviews: { reason: string }[];
      commune: { name: string } | null;
    })[];
  _count: { versions: number };
};

function toOwnOffer({ id, filledAt, withdrawnAt, withdrawnReason, versions, _count }: Row): OwnOffer | null {
  const newest = versions[0];
  if (!newest) return null;
  const values = { ...newest, weeklyHours: newest.weeklyHours?.toNumber() ?? null };
  return {
    id,
    filledAt,
    withdrawnAt,
    withdrawnReason,
    latest: {
      ...toLatest(newest),
      communeName: newest.commune?.name ?? '',
      content: pickContent<OfferContent>(values, offerColumns),
    },
    status: toStatus(newest, _count.versions > 0),
  };
}

export async function insertOffer(tx: Tx, companyId: string): Promise<string> {
  return (await tx.offer.create({ data: { companyId }, select: { id: true } })).id;
}

/** Writes what `plan` says. The database refuses a version that was decided meanwhile. */
export async function writeOfferVersion(
  tx: Tx,
  offerId: string,
  plan: EditPlan,
  written: WrittenVersion<OfferContent>,
): Promise<void> {
  if (plan.write === 'insert') {
    await tx.offerVersion.create({
      data: { offerId, ...insertedColumns(plan, written), ...written.content },
    });
  } else {
    await tx.offerVersion.update({
      where: { id: plan.id },
      data: { ...updatedColumns(plan, written), ...written.content },
    });
  }
}

/** *Pourvue* and withdrawn both take the offer off the site; the first is a success and is counted as one. */
export async function updateOfferEnd(
  tx: Tx,
  id: string,
  end: { filledAt: Date | null; withdrawnAt: Date | null },
): Promise<void> {
  await tx.offer.update({ where: { id }, data: end });
}
