import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Source } from './schema';

/**
 * How many of a source stand in a zone: all of them, or those with one skill or occupation. Profiles stand in their
 * secteur, under which they may not show: see `showZones`.
 */
export type CountRow = { source: Source; subjectId: number | null; zone: string; count: number };

/**
 * Everything published, with the zone it stands in: the secteur; the EPCI for discreet companies; "hors" outside the
 * territory.
 */
const PLACED = Prisma.sql`
  WITH placed AS (
    SELECT 'profiles' AS source, "areaCode" AS zone, "skillIds" AS skills, "occupationIds" AS occupations
    FROM "PublicProfile"
    UNION ALL
    SELECT 'companies', coalesce(m."areaCode", c."epciCode", 'hors'), c."soughtSkillIds", c."occupationIds"
    FROM "PublicCompany" c LEFT JOIN "Commune" m ON m.code = c."communeCode"
    UNION ALL
    SELECT 'offers', coalesce(m."areaCode", o."epciCode", 'hors'), o."soughtSkillIds", o."occupationIds"
    FROM "PublicOffer" o LEFT JOIN "Commune" m ON m.code = o."communeCode"
  )`;

export function countByZone(): Promise<CountRow[]> {
  return db.$queryRaw`${PLACED}
    SELECT source, NULL::int AS "subjectId", zone, count(*)::int AS count FROM placed GROUP BY source, zone`;
}

export function countSkillsByZone(): Promise<CountRow[]> {
  return db.$queryRaw`${PLACED}
    SELECT source, id AS "subjectId", zone, count(*)::int AS count
    FROM placed, unnest(skills) AS id GROUP BY source, id, zone`;
}

export function countOccupationsByZone(): Promise<CountRow[]> {
  return db.$queryRaw`${PLACED}
    SELECT source, id AS "subjectId", zone, count(*)::int AS count
    FROM placed, unnest(occupations) AS id GROUP BY source, id, zone`;
}

export function listSkillNames(): Promise<{ id: number; slug: string; label: string }[]> {
  return db.skill.findMany({ select: { id: true, slug: true, label: true } });
}

export function listOccupationNames(): Promise<{ id: number; code: string; label: string }[]> {
  return db.occupation.findMany({ select: { id: true, code: true, label: true } });
}
