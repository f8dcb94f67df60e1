import 'server-only';
import { db } from '@/lib/db';

/** Communes whose middle is within so many kilometres of the middle of one of these. Those of unknown place are left out. */
export async function listCommunesAround(codes: readonly string[], kilometres: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT other.code FROM "Commune" here CROSS JOIN "Commune" other
     WHERE here.code = ANY(${[...codes]}::text[])
       AND 12742 * asin(sqrt(sin(radians(other.lat - here.lat) / 2) ^ 2
           + cos(radians(here.lat)) * cos(radians(other.lat)) * sin(radians(other.lon - here.lon) / 2) ^ 2)) <= ${kilometres}`;
  return rows.map(({ code }) => code);
}
