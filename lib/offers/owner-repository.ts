import 'server-only';
import { db, type Tx } from '@/lib/db';
import { newestVersion, toStatus, versionFacts } from '@/lib/versions/owner-select';
import type { LatestVersion, VersionOrigin, VersionStatus } from '@/lib/versions/schema';
import type { OfferContent } from './schema';

const content = {
  kind: true,
  title: true,
  occupationIds: true,
  soughtSkillIds: true,
  proposedSoughtSkills: true,
  proposedOccupations: true,
  description: true,
  nightWork: true,
  hazardousWork: true,
  communeCode: true,
  startsOn: true,
  endsOn: true,
  deadline: true,
  weeklyHours: true,
  pay: true,
} as const;

export type OwnOffer = {
  id: string;
  filledAt: Date | null;
  withdrawnAt: Date | null;
  latest: LatestVersion & { content: OfferContent; communeName: string };
  status: VersionStatus;
};

const select = {
  id: true,
  filledAt: true,
  withdrawnAt: true,
  versions: {
    ...newestVersion,
    select: { ...versionFacts, ...content, commune: { select: { name: true } } },
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

function toOwnOffer({ id, filledAt, withdrawnAt, versions, _count }: Row): OwnOffer | null {
  const newest = versions[0];
  if (!newest) return null;
  const keys = Object.keys(content) as (keyof OfferContent)[];
  const values = { ...newest, weeklyHours: newest.weeklyHours?.toNumber() ?? null };
  return {
    id,
    filledAt,
    withdrawnAt,
    latest: {
      id: newest.id,
      number: newest.number,
      state: newest.state,
      revision: newest.revision,
      communeName: newest.commune?.name ?? '',
      content: Object.fromEntries(keys.map((key) => [key, values[key]])) as OfferContent,
    },
    status: toStatus(newest, _count.versions > 0),
  };
}

type Written = { state: 'draft' | 'submitted'; content: OfferContent; now: Date };

export async function insertOffer(tx: Tx, companyId: string): Promise<string> {
  return (await tx.offer.create({ data: { companyId }, select: { id: true } })).id;
}

export async function insertOfferVersion(
  tx: Tx,
  offerId: string,
  { number, origin, state, content, now }: Written & { number: number; origin: VersionOrigin },
): Promise<void> {
  await tx.offerVersion.create({
    data: { offerId, number, origin, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}

export async function updateOfferVersion(
  tx: Tx,
  id: string,
  { revision, state, content, now }: Written & { revision: number },
): Promise<void> {
  await tx.offerVersion.update({
    where: { id },
    data: { revision, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}

/** *Pourvue* and withdrawn both take the offer off the site; the first is a success and is counted as one. */
export async function updateOfferEnd(
  tx: Tx,
  id: string,
  end: { filledAt: Date | null; withdrawnAt: Date | null },
): Promise<void> {
  await tx.offer.update({ where: { id }, data: end });
}
