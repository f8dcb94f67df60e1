import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { OwnerFilter, OwnerKind, OwnerRow } from './schema';
import { UNTOLD } from './untold-sql';

// Told that they will be erased (lib/inactivity), and not seen since.
const TOLD = Prisma.sql`u."silenceToldAt" > greatest(u."createdAt", u."lastSignInAt")`;

const LEAVES_ON = Prisma.sql`leaves_map_on(c."birthDate")`;

const NOT_OF_A_CANDIDATE = Prisma.sql`NULL::date AS "noticeGivenOn", NULL::date AS "noticeDueOn", NULL::date AS "leavesOn", NULL AS "counsellorId"`;

const CANDIDATES = Prisma.sql`
  SELECT c.id, upper(c."lastName") || ' ' || c."firstName" AS name, coalesce(p.code, '') AS detail,
         coalesce(m.name, '') AS place, c.state::text, c."consentOn",
         (c."birthDate" + interval '18 years')::date > today() AS minor,
         (SELECT s."signedOn" FROM "CharterSignature" s WHERE s."candidateId" = c.id AND s."charterId" = charter_in_force()) AS "signedOn",
         true AS confirmed, false AS barred,
         EXISTS (SELECT FROM "ProfileVersion" v WHERE v."profileId" = p.id AND v.state = 'approved') AS approved,
         EXISTS (SELECT FROM "ProfileVersion" v WHERE v."profileId" = p.id AND v.state = 'submitted') AS waiting,
         c.email, c."userId" IS NOT NULL AS "hasAccount", c."invitedAt", (c."silenceToldAt" IS NOT NULL OR ${TOLD}) IS TRUE AS fading,
         c."noticeGivenOn", CASE WHEN ${UNTOLD} THEN c."noticeDueOn" END AS "noticeDueOn",
         CASE WHEN ${LEAVES_ON} > today() AND ${LEAVES_ON} <= today() + interval '1 month' THEN ${LEAVES_ON} END AS "leavesOn", c."counsellorId",
         EXISTS (SELECT FROM "PublicProfile" x WHERE x.id = p.id) AS public,
         fold(c."firstName" || ' ' || c."lastName" || ' ' || coalesce(p.code, '') || ' ' || coalesce(c."fileNumber", '') || ' ' || coalesce(c.email, '') || ' ' || coalesce(m.name, '')) AS words
    FROM "Candidate" c LEFT JOIN "Profile" p ON p."candidateId" = c.id LEFT JOIN "Commune" m ON m.code = c."communeCode"
         LEFT JOIN "User" u ON u.id = c."userId"
   WHERE c.state <> 'erased'`;

const COMPANIES = Prisma.sql`
  SELECT c.id, c."legalName" AS name, c.siret AS detail,
         coalesce((SELECT m.name FROM "CompanyVersion" v JOIN "Commune" m ON m.code = v."communeCode"
                    WHERE v."companyId" = c.id ORDER BY v.number DESC LIMIT 1), '') AS place,
         c.state::text, NULL::date AS "consentOn", false AS minor,
         (SELECT s."signedOn" FROM "CharterSignature" s WHERE s."companyId" = c.id AND s."charterId" = charter_in_force()) AS "signedOn",
         c."confirmedAt" IS NOT NULL AS confirmed, c.barred,
         EXISTS (SELECT FROM "CompanyVersion" v WHERE v."companyId" = c.id AND v.state = 'approved') AS approved,
         EXISTS (SELECT FROM "CompanyVersion" v WHERE v."companyId" = c.id AND v.state = 'submitted') AS waiting,
         c."contactEmail" AS email, EXISTS (SELECT FROM "CompanyMember" k WHERE k."companyId" = c.id AND k."leftAt" IS NULL) AS "hasAccount",
         c."invitedAt",
         (c."silenceToldAt" IS NOT NULL OR (SELECT bool_and(${TOLD} IS TRUE) FROM "CompanyMember" k JOIN "User" u ON u.id = k."userId"
                                             WHERE k."companyId" = c.id AND k."leftAt" IS NULL)) IS TRUE AS fading,
         ${NOT_OF_A_CANDIDATE},
         EXISTS (SELECT FROM "PublicCompany" x WHERE x.id = c.id) AS public,
         fold(c."legalName" || ' ' || c.siret || ' ' || coalesce(c."contactEmail", '') || ' ' || coalesce(c."contactName", '')) AS words
    FROM "Company" c WHERE c.state <> 'erased'`;

const PARTNERS = Prisma.sql`
  SELECT p.id, p."legalName" AS name,
         coalesce((SELECT v.type FROM "PartnerVersion" v WHERE v."partnerId" = p.id ORDER BY v.number DESC LIMIT 1), '') AS detail,
         coalesce(m.name, '') AS place, p.state::text, NULL::date AS "consentOn", false AS minor,
         (SELECT s."signedOn" FROM "CharterSignature" s WHERE s."partnerId" = p.id AND s."charterId" = charter_in_force()) AS "signedOn",
         true AS confirmed, false AS barred,
         EXISTS (SELECT FROM "PartnerVersion" v WHERE v."partnerId" = p.id AND v.state = 'approved') AS approved,
         EXISTS (SELECT FROM "PartnerVersion" v WHERE v."partnerId" = p.id AND v.state = 'submitted') AS waiting,
         p."contactEmail" AS email, EXISTS (SELECT FROM "PartnerMember" k WHERE k."partnerId" = p.id AND k."leftAt" IS NULL) AS "hasAccount",
         p."invitedAt",
         (p."silenceToldAt" IS NOT NULL OR (SELECT bool_and(${TOLD} IS TRUE) FROM "PartnerMember" k JOIN "User" u ON u.id = k."userId"
                                             WHERE k."partnerId" = p.id AND k."leftAt" IS NULL)) IS TRUE AS fading,
         ${NOT_OF_A_CANDIDATE},
         EXISTS (SELECT FROM "PublicPartner" x WHERE x.id = p.id) AS public,
         fold(p."legalName" || ' ' || coalesce(p."contactEmail", '') || ' ' || coalesce(m.name, '')) AS words
    FROM "Partner" p LEFT JOIN "Commune" m ON m.code = p."communeCode"
   WHERE p.state <> 'erased'`;

const SOURCES: Record<OwnerKind, Prisma.Sql> = {
  candidate: CANDIDATES,
  company: COMPANIES,
  partner: PARTNERS,
};

const FILTERS: Record<OwnerFilter, Prisma.Sql> = {
  tous: Prisma.sql`true`,
  'sans-consentement': Prisma.sql`"consentOn" IS NULL`,
  'a-confirmer': Prisma.sql`(NOT confirmed AND NOT barred)`,
  'sans-charte': Prisma.sql`"signedOn" IS NULL`,
  'a-informer': Prisma.sql`"noticeDueOn" IS NOT NULL`,
  'a-inviter': Prisma.sql`("invitedAt" IS NULL AND NOT "hasAccount" AND email IS NOT NULL)`,
  publics: Prisma.sql`public`,
  'en-pause': Prisma.sql`state = 'paused'`,
  'sans-nouvelles': Prisma.sql`fading`,
  'bientot-26': Prisma.sql`"leavesOn" IS NOT NULL`,
};

type Search = {
  query: string;
  filter: OwnerFilter;
  /** Of candidates: an id, or `aucun` for those whom nobody follows. */
  counsellor?: string;
  offset: number;
  limit: number;
};

/** Owners of one kind by name; every word of the query must be found, without accents or case. */
export async function listOwners(
  kind: OwnerKind,
  { query, filter, counsellor, offset, limit }: Search,
): Promise<{ total: number; rows: OwnerRow[] }> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = [
    FILTERS[filter],
    ...(counsellor ? [followedBy(counsellor)] : []),
    ...words.map((word) => Prisma.sql`position(fold(${word}) IN words) > 0`),
  ];
  const rows = await db.$queryRaw<(OwnerRow & { total: bigint })[]>`
    SELECT q.*, count(*) OVER () AS total FROM (${SOURCES[kind]}) q
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY name COLLATE "fr-x-icu", id LIMIT ${limit} OFFSET ${offset}`;
  return { total: Number(rows[0]?.total ?? 0), rows };
}

const followedBy = (counsellor: string) =>
  counsellor === 'aucun' ? Prisma.sql`"counsellorId" IS NULL` : Prisma.sql`"counsellorId" = ${counsellor}`;

/** How many owners of one kind each of these lists holds. */
export async function countOwners<Filter extends OwnerFilter>(
  kind: OwnerKind,
  filters: readonly Filter[],
): Promise<Record<Filter, number>> {
  const counts = filters.map((filter) => Prisma.sql`count(*) FILTER (WHERE ${FILTERS[filter]})::int`);
  const [row] = await db.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts FROM (${SOURCES[kind]}) q`;
  return Object.fromEntries(filters.map((filter, place) => [filter, row!.counts[place]!])) as Record<
    Filter,
    number
  >;
}

/** One owner's line; null when there is none, or it was erased. */
export async function findOwner(kind: OwnerKind, id: string): Promise<OwnerRow | null> {
  const rows = await db.$queryRaw<OwnerRow[]>`SELECT * FROM (${SOURCES[kind]}) q WHERE id = ${id}`;
  return rows[0] ?? null;
}
