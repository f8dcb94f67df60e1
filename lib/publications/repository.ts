import 'server-only';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Publication, PublicationKind } from './schema';

export type PublicationLine = Publication & {
  title: string;
  companyId: string;
  companyName: string;
  companySlug: string;
  since: Date;
  /** Of one that the mission locale withdrew; null for one that is public. */
  withdrawnReason: string | null;
};

const LINES = Prisma.sql`
  SELECT 'offer' AS kind, o.id, o.title, o."companyId", o."publishedAt" AS since, NULL AS "withdrawnReason" FROM "PublicOffer" o
  UNION ALL
  SELECT 'news', n.id, n.title, n."companyId", n."publishedAt", NULL FROM "PublicNews" n
  UNION ALL
  SELECT 'offer', o.id, v.title, o."companyId", o."withdrawnAt", o."withdrawnReason"
    FROM "Offer" o JOIN "OfferVersion" v ON v."offerId" = o.id AND v.state = 'approved' WHERE o."withdrawnReason" IS NOT NULL
  UNION ALL
  SELECT 'news', n.id, v.title, n."companyId", n."withdrawnAt", n."withdrawnReason"
    FROM "NewsItem" n JOIN "NewsVersion" v ON v."newsItemId" = n.id AND v.state = 'approved' WHERE n."withdrawnReason" IS NOT NULL`;

export type PublicationFilter = { query: string; companyId: string | null; withdrawn: boolean };

/** What companies publish now, or what the mission locale took off the site, the newest first. */
export async function listPublications(
  { query, companyId, withdrawn }: PublicationFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; lines: PublicationLine[] }> {
  const words = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  const from = Prisma.sql`
    FROM (${LINES}) l JOIN "Company" c ON c.id = l."companyId"
    LEFT JOIN "CompanyVersion" cv ON cv."companyId" = c.id AND cv.state = 'approved'
   WHERE (l."withdrawnReason" IS NOT NULL) = ${withdrawn}
     AND (${companyId}::text IS NULL OR c.id = ${companyId})
     AND (l.title ILIKE ${words} OR c."legalName" ILIKE ${words} OR cv.name ILIKE ${words})`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const lines = await db.$queryRaw<PublicationLine[]>`
    SELECT l.*, c.slug AS "companySlug", coalesce(cv.name, c."legalName", '') AS "companyName" ${from}
     ORDER BY l.since DESC, l.id LIMIT ${limit} OFFSET ${offset}`;
  return { total: counted?.total ?? 0, lines };
}

type State = { companyId: string; withdrawnAt: Date | null; withdrawnReason: string | null };
const state = { companyId: true, withdrawnAt: true, withdrawnReason: true } as const;

/** Locked until the transaction ends; null for one that is unknown. */
export async function lockPublication(tx: Tx, { kind, id }: Publication): Promise<State | null> {
  const table = Prisma.raw(kind === 'offer' ? '"Offer"' : '"NewsItem"');
  await tx.$queryRaw`SELECT id FROM ${table} WHERE id = ${id} FOR UPDATE`;
  const where = { where: { id }, select: state };
  return kind === 'offer' ? tx.offer.findUnique(where) : tx.newsItem.findUnique(where);
}

export async function updateWithdrawal(
  tx: Tx,
  { kind, id }: Publication,
  data: { withdrawnAt: Date | null; withdrawnReason: string | null },
): Promise<void> {
  if (kind === 'offer') await tx.offer.update({ where: { id }, data });
  else await tx.newsItem.update({ where: { id }, data });
}

/** A version that waits is read anew: who had it open before does not approve it without what has happened since. */
export async function renewWaiting(tx: Tx, { kind, id }: Publication): Promise<void> {
  const data = { revision: { increment: 1 } };
  const where = { state: 'submitted' as const };
  if (kind === 'offer') await tx.offerVersion.updateMany({ where: { ...where, offerId: id }, data });
  else await tx.newsVersion.updateMany({ where: { ...where, newsItemId: id }, data });
}

/** A next version was approved: what the mission locale had taken off is back. */
export async function liftWithdrawal(tx: Tx, { kind, id }: Publication): Promise<void> {
  const where = { id, withdrawnReason: { not: null } };
  const data = { withdrawnAt: null, withdrawnReason: null };
  if (kind === 'offer') await tx.offer.updateMany({ where, data });
  else await tx.newsItem.updateMany({ where, data });
}

export async function listMemberIds(tx: Tx, companyId: string): Promise<string[]> {
  const members = await tx.companyMember.findMany({
    where: { companyId, leftAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  return members.map(({ userId }) => userId);
}

const newest = { orderBy: { number: 'desc' }, take: 1, select: { title: true } } as const;

/** What was withdrawn and why, for the mail that tells it; null once it is back. */
export async function findWithdrawal(
  kind: PublicationKind,
  id: string,
): Promise<{ title: string; reason: string } | null> {
  const select = { withdrawnReason: true, versions: newest } as const;
  const found =
    kind === 'offer'
      ? await db.offer.findUnique({ where: { id }, select })
      : await db.newsItem.findUnique({ where: { id }, select });
  return found?.withdrawnReason
    ? { title: found.versions[0]?.title ?? '', reason: found.withdrawnReason }
    : null;
}
