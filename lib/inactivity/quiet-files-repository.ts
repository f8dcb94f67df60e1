import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** Somebody the mission locale entered, without an account: they cannot sign in, so their counsellors speak for them. */
export type QuietFile = Owner & { lastSign: Date; remindedAt: Date | null; counsellorId: string | null };

/**
 * Owners without an account of whom nothing was heard since `before`; with `only`, that one if it is among them. Signs of life
 * are: being entered or invited, a row of an import that brought something new, a letter of theirs, and
 * every gesture of a counsellor; for a company also on one of its offers or news.
 */
export async function listQuietFiles(tx: Tx, before: Date, only: string | null = null): Promise<QuietFile[]> {
  return tx.$queryRaw<QuietFile[]>`
    WITH everybody AS (
      SELECT 'candidate' AS kind, c.id, p.id AS "profileId", greatest(c."createdAt", c."invitedAt") AS seen,
             c."silenceToldAt" AS "remindedAt", c."counsellorId"
        FROM "Candidate" c LEFT JOIN "Profile" p ON p."candidateId" = c.id
       WHERE c."userId" IS NULL AND c.state <> 'erased'
      UNION ALL
      SELECT 'company', c.id, NULL, greatest(c."createdAt", c."invitedAt", (SELECT max("leftAt") FROM "CompanyMember" WHERE "companyId" = c.id)),
             c."silenceToldAt", NULL
        FROM "Company" c
       WHERE c.state <> 'erased' AND NOT EXISTS (SELECT FROM "CompanyMember" WHERE "companyId" = c.id AND "leftAt" IS NULL)
      UNION ALL
      SELECT 'partner', p.id, NULL, greatest(p."createdAt", p."invitedAt", (SELECT max("leftAt") FROM "PartnerMember" WHERE "partnerId" = p.id)),
             p."silenceToldAt", NULL
        FROM "Partner" p
       WHERE p.state <> 'erased' AND NOT EXISTS (SELECT FROM "PartnerMember" WHERE "partnerId" = p.id AND "leftAt" IS NULL)),
    files AS (SELECT * FROM everybody WHERE seen < ${before} AND (${only}::text IS NULL OR id = ${only})),
    belongings AS (
      SELECT id AS owner, id FROM files
      UNION ALL SELECT id, "profileId" FROM files WHERE "profileId" IS NOT NULL
      UNION ALL SELECT f.id, o.id FROM files f JOIN "Offer" o ON o."companyId" = f.id
      UNION ALL SELECT f.id, n.id FROM files f JOIN "NewsItem" n ON n."companyId" = f.id),
    imported AS (
      SELECT b.owner, max(i."updatedAt") AS at FROM belongings b JOIN "ImportRecord" i ON i."entityId" = b.id GROUP BY b.owner),
    deeds AS (
      SELECT b.owner, max(e.at) AS at FROM belongings b JOIN "AuditEvent" e ON e."subjectId" = b.id AND e.actor IS NOT NULL GROUP BY b.owner),
    signs AS (
      SELECT f.*, greatest(f.seen, imported.at, deeds.at,
               (SELECT max(m."createdAt") FROM "Conversation" v JOIN "Message" m ON m."conversationId" = v.id AND m.side = 'candidate'
                 WHERE v."profileId" = f."profileId" AND m.state <> 'to_confirm')) AS "lastSign"
        FROM files f LEFT JOIN imported ON imported.owner = f.id LEFT JOIN deeds ON deeds.owner = f.id)
    SELECT kind, id, "lastSign", "remindedAt", "counsellorId" FROM signs WHERE "lastSign" < ${before} ORDER BY id`;
}

/** Keeps that their counsellors were told; null once somebody said that they are still followed. */
export async function markFilesReminded(
  tx: Tx,
  kind: Owner['kind'],
  ids: string[],
  at: Date | null,
): Promise<number> {
  const mark = { where: { id: { in: ids } }, data: { silenceToldAt: at } };
  if (kind === 'candidate') return (await tx.candidate.updateMany(mark)).count;
  if (kind === 'company') return (await tx.company.updateMany(mark)).count;
  return (await tx.partner.updateMany(mark)).count;
}

const TABLES: Record<Owner['kind'], Prisma.Sql> = {
  candidate: Prisma.sql`"Candidate"`,
  company: Prisma.sql`"Company"`,
  partner: Prisma.sql`"Partner"`,
};

/** Until the transaction ends nobody invites, corrects or keeps this file: who is about to is waited for. */
export async function lockFile(tx: Tx, { kind, id }: Owner): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${TABLES[kind]} WHERE id = ${id} FOR UPDATE`;
}

/** Forgets what counsellors were told of files that are no longer quiet. In SQL, since the ids may be more than a statement has parameters. */
export async function clearOtherMarks(tx: Tx, quietIds: string[]): Promise<void> {
  for (const table of Object.values(TABLES))
    await tx.$executeRaw`
      UPDATE ${table} SET "silenceToldAt" = NULL WHERE "silenceToldAt" IS NOT NULL AND id <> ALL(${quietIds})`;
}

/** Accounts of the mission's counsellors and director that may be told. */
export async function listStaff(tx: Tx): Promise<string[]> {
  const staff = await tx.user.findMany({
    where: { role: { in: ['counsellor', 'director'] }, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
