import type pg from 'pg';
import { placeSecteurs } from '@/lib/search/shown-places';
import { readSecteurs } from '@/lib/search/read-public';

/** Makes the table of the code that the profiles of each secteur show under: the rule itself has tests of its own. */
export async function placeProfiles(admin: pg.Client): Promise<void> {
  const secteurs = await readSecteurs(admin);
  const { rows } = await admin.query<{ areaCode: string; count: number }>(
    `SELECT "areaCode", count(*)::int AS count FROM "PublicProfile" GROUP BY 1`,
  );
  const counts = new Map(rows.map(({ areaCode, count }) => [areaCode, count]));
  const placed = placeSecteurs(secteurs)((secteur) => counts.get(secteur) ?? 0);
  const codes = secteurs.map(({ code }) => code);
  await admin.query(
    `DROP TABLE IF EXISTS baseline_place; CREATE TABLE baseline_place ("areaCode" text, zone text)`,
  );
  await admin.query(`INSERT INTO baseline_place SELECT * FROM unnest($1::text[], $2::text[])`, [
    codes,
    codes.map(placed),
  ]);
}
