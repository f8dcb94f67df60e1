import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Concerned } from './schema';

/** Owners who signed a version, whichever it was, counted now. */
export async function countConcerned(): Promise<Concerned> {
  const [row] = await db.$queryRaw<Record<keyof Concerned, bigint>[]>`
    WITH signed AS (
      SELECT 'candidate' AS kind, c."userId" IS NULL AS alone FROM "Candidate" c
       WHERE c.state <> 'erased' AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."candidateId" = c.id)
      UNION ALL
      SELECT 'company', NOT EXISTS (SELECT FROM "CompanyMember" m WHERE m."companyId" = c.id AND m."leftAt" IS NULL) FROM "Company" c
       WHERE c.state <> 'erased' AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."companyId" = c.id)
      UNION ALL
      SELECT 'partner', NOT EXISTS (SELECT FROM "PartnerMember" m WHERE m."partnerId" = p.id AND m."leftAt" IS NULL) FROM "Partner" p
       WHERE p.state <> 'erased' AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."partnerId" = p.id))
    SELECT count(*) FILTER (WHERE kind = 'candidate') AS candidates, count(*) FILTER (WHERE kind = 'company') AS companies,
           count(*) FILTER (WHERE kind = 'partner') AS partners, count(*) FILTER (WHERE alone) AS "withoutAccount",
           (SELECT count(*) FROM "PublicProfile") + (SELECT count(*) FROM "PublicCompany") + (SELECT count(*) FROM "PublicPartner") AS "publicPages"
      FROM signed`;
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as Concerned;
}

/** The accounts that speak for them. */
export async function listConcernedUsers(tx: Tx): Promise<string[]> {
  const signed = { state: { not: 'erased' }, signatures: { some: {} } } as const;
  const users = await tx.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { candidate: signed },
        { companies: { some: { leftAt: null, company: signed } } },
        { partners: { some: { leftAt: null, partner: signed } } },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return users.map(({ id }) => id);
}
