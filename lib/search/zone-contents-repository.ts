import 'server-only';
import { db } from '@/lib/db';

export const MENU_SECTIONS = ['partner', 'internship', 'job', 'company'] as const;
export type MenuSection = (typeof MENU_SECTIONS)[number];

export interface ZoneContent {
  readonly section: MenuSection;
  readonly communeCode: string;
  readonly areaCode: string;
  /** How many there are; the entries are the newest of them. */
  readonly count: number;
  readonly entries: readonly { readonly key: string; readonly label: string }[];
}

/** What each commune of the territory has to show, with its newest entries. Who wants discretion is in no commune. */
export async function listZoneContents(entriesEach: number): Promise<ZoneContent[]> {
  return db.$queryRaw<ZoneContent[]>`
    WITH things AS (
      SELECT 'partner' AS section, slug AS key, name AS label, "communeCode", "publishedAt" FROM "PublicPartner"
      UNION ALL SELECT 'company', slug, name, "communeCode", "publishedAt" FROM "PublicCompany"
      UNION ALL SELECT CASE WHEN kind IN ('stage', 'immersion') THEN 'internship' ELSE 'job' END,
                       id, title, "communeCode", "publishedAt" FROM "PublicOffer"),
    ranked AS (
      SELECT t.*, c."areaCode", row_number() OVER w AS rank, count(*) OVER (PARTITION BY section, t."communeCode") AS count
        FROM things t JOIN "Commune" c ON c.code = t."communeCode" AND c."areaCode" IS NOT NULL
      WINDOW w AS (PARTITION BY section, t."communeCode" ORDER BY "publishedAt" DESC, key))
    SELECT section, "communeCode", "areaCode", max(count)::int AS count,
           json_agg(json_build_object('key', key, 'label', label) ORDER BY rank) AS entries
      FROM ranked WHERE rank <= ${entriesEach} GROUP BY section, "communeCode", "areaCode"`;
}
