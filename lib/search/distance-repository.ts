import 'server-only';
import { db } from '@/lib/db';

/**
 * Kilometres from the nearest of these communes to each commune, middle to middle as the crow flies; those of unknown
 * place are left out.
 */
export async function measureDistances(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ code: string; kilometres: number }[]>`
    SELECT other.code, min(12742 * asin(sqrt(sin(radians(other.lat - here.lat) / 2) ^ 2
           + cos(radians(here.lat)) * cos(radians(other.lat)) * sin(radians(other.lon - here.lon) / 2) ^ 2))) AS kilometres
      FROM "Commune" here CROSS JOIN "Commune" other
     WHERE here.code = ANY(${[...codes]}::text[]) AND here.lat IS NOT NULL AND other.lat IS NOT NULL
     GROUP BY other.code`;
  return new Map(rows.map(({ code, kilometres }) => [code, kilometres]));
}

/** Communes whose middle is within so many kilometres of the middle of one of these. */
export async function listCommunesAround(codes: readonly string[], kilometres: number): Promise<string[]> {
  const distances = await measureDistances(codes);
  return [...distances].flatMap(([code, distance]) => (distance <= kilometres ? [code] : []));
}
