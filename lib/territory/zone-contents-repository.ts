import 'server-only';

import { db } from '@/lib/db';

export type ZoneSection = 'partner' | 'internship' | 'job' | 'company';

/** One of the first few public things of a commune; `total` counts all those of its section there. */
export type ZoneContent = {
  commune: string;
  section: ZoneSection;
  key: string;
  label: string;
  total: number;
};

/**
 * The newest `first` of each section in each of these communes, newest first; `key` is a slug, an id for an offer. Who
 * chose discretion has no commune and is not there.
 */
export async function listZoneContents(communes: readonly string[], first: number): Promise<ZoneContent[]> {
  return db.$queryRaw<ZoneContent[]>`
    WITH things AS (
      SELECT 'company' AS section, id, slug AS key, name AS label, "communeCode", "publishedAt" FROM "PublicCompany"
      UNION ALL SELECT 'partner', id, slug, name, "communeCode", "publishedAt" FROM "PublicPartner"
      UNION ALL SELECT CASE WHEN kind IN ('stage', 'immersion') THEN 'internship' ELSE 'job' END, id, id, title,
        "communeCode", "publishedAt" FROM "PublicOffer"
    ), ranked AS (
      SELECT "communeCode" AS commune, section, key, label, "publishedAt", id,
             row_number() OVER part AS rank, count(*) OVER (PARTITION BY "communeCode", section) AS total
        FROM things WHERE "communeCode" = ANY(${communes}::text[])
      WINDOW part AS (PARTITION BY "communeCode", section ORDER BY "publishedAt" DESC, id)
    )
    SELECT commune, section, key, label, total::int AS total FROM ranked
     WHERE rank <= ${first} ORDER BY "publishedAt" DESC, id`;
}
