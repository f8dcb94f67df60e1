import 'server-only';

import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

export type ZoneSection = 'partner' | 'internship' | 'job' | 'company';

/** One of the first few public things of a zone; `total` counts all those of its section there. */
export type ZoneContent = { zone: string; section: ZoneSection; key: string; label: string; total: number };

const columns = { commune: 'code', area: 'areaCode', epci: 'epciCode' } as const;

/**
 * The newest `first` of each section in each zone of the territory, newest first; `key` is a slug, an id for an offer.
 * Who chose discretion has no commune and is in no zone smaller than an EPCI.
 */
export async function listZoneContents(level: keyof typeof columns, first: number): Promise<ZoneContent[]> {
  const zone = Prisma.raw(`"${columns[level]}"`);
  return db.$queryRaw<ZoneContent[]>`
    WITH things AS (
      SELECT 'company' AS section, id, slug AS key, name AS label, "communeCode", "publishedAt" FROM "PublicCompany"
      UNION ALL SELECT 'partner', id, slug, name, "communeCode", "publishedAt" FROM "PublicPartner"
      UNION ALL SELECT CASE WHEN kind IN ('stage', 'immersion') THEN 'internship' ELSE 'job' END, id, id, title,
        "communeCode", "publishedAt" FROM "PublicOffer"
    ), ranked AS (
      SELECT m.${zone} AS zone, section, key, label,
             row_number() OVER part AS rank, count(*) OVER (PARTITION BY m.${zone}, section) AS total
        FROM things t JOIN "Commune" m ON m.code = t."communeCode" AND m."inTerritory"
      WINDOW part AS (PARTITION BY m.${zone}, section ORDER BY "publishedAt" DESC, id)
    )
    SELECT zone, section, key, label, total::int AS total FROM ranked
     WHERE rank <= ${first} AND zone IS NOT NULL ORDER BY zone, rank`;
}
