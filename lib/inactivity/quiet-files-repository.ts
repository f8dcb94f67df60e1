import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';

/** Somebody the mission locale entered, without an account: they cannot sign in, so their counsellors speak for them. */
export type QuietFile = Owner & { lastSign: Date; remindedAt: Date | null; counsellorId: string | null };

/**
 * Owners without an account of whom nothing was heard since `before`. Signs of life are: being entered or invited, a row
 * of an import that brought something new, a letter written in an accompanied session, and every gesture of a counsellor.
 */
export async function listQuietFiles(tx: Tx, before: Date): Promise<QuietFile[]> {
  return tx.$queryRaw<QuietFile[]>`
    WITH files AS (
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
    signs AS (
      SELECT f.*, greatest(f.seen,
               (SELECT max(i."updatedAt") FROM "ImportRecord" i WHERE i."entityId" IN (f.id, f."profileId")),
               (SELECT max(m."createdAt") FROM "Conversation" v JOIN "Message" m ON m."conversationId" = v.id AND m.side = 'candidate'
                 WHERE v."profileId" = f."profileId" AND m.state <> 'to_confirm'),
               (SELECT max(e.at) FROM "AuditEvent" e WHERE e."subjectId" IN (f.id, f."profileId") AND e.actor IS NOT NULL)) AS "lastSign"
        FROM files f WHERE f.seen < ${before})
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

/** Forgets what counsellors were told of files that are no longer quiet. */
export async function clearOtherMarks(tx: Tx, quietIds: string[]): Promise<void> {
  const heeded = {
    where: { id: { notIn: quietIds }, NOT: { silenceToldAt: null } },
    data: { silenceToldAt: null },
  };
  await tx.candidate.updateMany(heeded);
  await tx.company.updateMany(heeded);
  await tx.partner.updateMany(heeded);
}

/** Accounts of the mission's counsellors and director that may be told. */
export async function listStaff(tx: Tx): Promise<string[]> {
  const staff = await tx.user.findMany({
    where: { role: { in: ['counsellor', 'director'] }, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
