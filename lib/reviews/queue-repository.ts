import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { VersionKind } from './schema';

export type WaitingVersion = {
  kind: VersionKind;
  id: string;
  revision: number;
  title: string;
  /** Whose page it is, in words. */
  detail: string;
  place: string;
  submittedAt: Date;
  imported: boolean;
  /** An offer that does not say whether there is night or hazardous work. */
  unanswered: boolean;
  /** An approved version exists already. */
  hasPublic: boolean;
};

const PROFILES = Prisma.sql`
  SELECT 'profile' AS kind, v.id, v.revision, p.code AS title, c."firstName" || ' ' || upper(c."lastName") AS detail,
         m.name AS place, v."submittedAt", v.origin = 'import' AS imported, false AS unanswered,
         EXISTS (SELECT FROM "ProfileVersion" a WHERE a."profileId" = p.id AND a.state = 'approved') AS "hasPublic"
    FROM "ProfileVersion" v JOIN "Profile" p ON p.id = v."profileId" JOIN "Candidate" c ON c.id = p."candidateId"
    LEFT JOIN "Commune" m ON m.code = c."communeCode"
   WHERE v.state = 'submitted'`;

const COMPANIES = Prisma.sql`
  SELECT 'company' AS kind, v.id, v.revision, v.name AS title, coalesce(c.siret, '') AS detail, m.name AS place,
         v."submittedAt", v.origin = 'import' AS imported, false AS unanswered,
         EXISTS (SELECT FROM "CompanyVersion" a WHERE a."companyId" = c.id AND a.state = 'approved') AS "hasPublic"
    FROM "CompanyVersion" v JOIN "Company" c ON c.id = v."companyId" JOIN "Commune" m ON m.code = v."communeCode"
   WHERE v.state = 'submitted'`;

const OFFERS = Prisma.sql`
  SELECT 'offer' AS kind, v.id, v.revision, v.title, coalesce(c."legalName", '') AS detail, coalesce(m.name, '') AS place,
         v."submittedAt", v.origin = 'import' AS imported,
         (v."nightWork" IS NULL OR v."hazardousWork" IS NULL) AS unanswered,
         EXISTS (SELECT FROM "OfferVersion" a WHERE a."offerId" = o.id AND a.state = 'approved') AS "hasPublic"
    FROM "OfferVersion" v JOIN "Offer" o ON o.id = v."offerId" JOIN "Company" c ON c.id = o."companyId"
    LEFT JOIN "Commune" m ON m.code = v."communeCode"
   WHERE v.state = 'submitted'`;

const NEWS = Prisma.sql`
  SELECT 'news' AS kind, v.id, v.revision, v.title, coalesce(c."legalName", '') AS detail, '' AS place,
         v."submittedAt", v.origin = 'import' AS imported, false AS unanswered,
         EXISTS (SELECT FROM "NewsVersion" a WHERE a."newsItemId" = n.id AND a.state = 'approved') AS "hasPublic"
    FROM "NewsVersion" v JOIN "NewsItem" n ON n.id = v."newsItemId" JOIN "Company" c ON c.id = n."companyId"
   WHERE v.state = 'submitted'`;

const PARTNERS = Prisma.sql`
  SELECT 'partner' AS kind, v.id, v.revision, v.name AS title, v.type AS detail, m.name AS place,
         v."submittedAt", v.origin = 'import' AS imported, false AS unanswered,
         EXISTS (SELECT FROM "PartnerVersion" a WHERE a."partnerId" = p.id AND a.state = 'approved') AS "hasPublic"
    FROM "PartnerVersion" v JOIN "Partner" p ON p.id = v."partnerId" JOIN "Commune" m ON m.code = v."communeCode"
   WHERE v.state = 'submitted'`;

const SOURCES: Record<VersionKind, Prisma.Sql> = {
  profile: PROFILES,
  company: COMPANIES,
  offer: OFFERS,
  news: NEWS,
  partner: PARTNERS,
};

/** Oldest first. */
export async function listWaitingVersions(
  kind: VersionKind | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<WaitingVersion[]> {
  const source = kind ? SOURCES[kind] : Prisma.join(Object.values(SOURCES), ' UNION ALL ');
  return db.$queryRaw<WaitingVersion[]>`
    SELECT * FROM (${source}) q ORDER BY "submittedAt", title COLLATE "fr-x-icu", id LIMIT ${limit} OFFSET ${offset}`;
}

/** How many wait, by kind. */
export async function countWaitingVersions(): Promise<Record<VersionKind, number>> {
  const where = { where: { state: 'submitted' as const } };
  const [profile, company, offer, news, partner] = await Promise.all([
    db.profileVersion.count(where),
    db.companyVersion.count(where),
    db.offerVersion.count(where),
    db.newsVersion.count(where),
    db.partnerVersion.count(where),
  ]);
  return { profile, company, offer, news, partner };
}
