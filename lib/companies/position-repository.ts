import 'server-only';

import { db } from '@/lib/db';

import type { Establishment } from './sirene';

/** Companies on the map that want to be shown at their address and whose position is to be asked for, those that wait first. */
export async function listDuePositions(now: Date, most: number): Promise<{ id: string; siret: string }[]> {
  return db.$queryRaw`
    SELECT c.id, c.siret FROM "Company" c
      JOIN "PublicCompany" public ON public.id = c.id
      LEFT JOIN "CompanyPosition" p ON p."companyId" = c.id
     WHERE c."showAddress" AND NOT c.discreet AND c.siret IS NOT NULL AND (p."dueAt" IS NULL OR p."dueAt" <= ${now})
     ORDER BY p."dueAt" NULLS FIRST, c.id LIMIT ${most}`;
}

type Answered = {
  id: string;
  /** The one that was asked about. */
  siret: string;
  establishment: Establishment | null;
  now: Date;
  dueAt: Date;
};

/** Keeps an answer, unless the company no longer wants it or has another SIRET by now. */
export async function savePosition({ id, siret, establishment, now, dueAt }: Answered): Promise<void> {
  const { communeCode = null, lon = null, lat = null } = establishment ?? {};
  await db.$executeRaw`
    INSERT INTO "CompanyPosition" ("companyId", "communeCode", "lon", "lat", "askedAt", "dueAt")
    SELECT id, ${communeCode}, ${lon}::float8, ${lat}::float8, ${now}, ${dueAt} FROM "Company"
     WHERE id = ${id} AND siret = ${siret} AND "showAddress" AND NOT discreet AND NOT barred AND state = 'active'
       FOR SHARE
    ON CONFLICT ("companyId") DO UPDATE SET "communeCode" = EXCLUDED."communeCode", "lon" = EXCLUDED."lon",
       "lat" = EXCLUDED."lat", "askedAt" = EXCLUDED."askedAt", "dueAt" = EXCLUDED."dueAt"`;
}

/** Asks about these later; what was answered before stays. */
export async function postponePositions(ids: readonly string[], dueAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "CompanyPosition" ("companyId", "dueAt")
    SELECT id, ${dueAt} FROM "Company"
     WHERE id = ANY(${[...ids]}::text[]) AND "showAddress" AND NOT discreet AND NOT barred AND state = 'active'
       FOR SHARE
    ON CONFLICT ("companyId") DO UPDATE SET "dueAt" = EXCLUDED."dueAt"`;
}
