import type { Tx } from '@/lib/db';
import type { RomeDomain, RomeName, RomeOccupation } from './rome-data';

/** Loads of the official data exclude one another; released with the transaction. */
export async function lockReferentials(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('referentials'))`;
}

export async function listDomains(tx: Tx): Promise<RomeDomain[]> {
  return tx.occupationDomain.findMany({ select: { code: true, label: true, parentCode: true } });
}

export async function listOccupations(tx: Tx): Promise<(RomeOccupation & { retired: boolean })[]> {
  return tx.occupation.findMany({ select: { code: true, label: true, domainCode: true, retired: true } });
}

/** Names of the official data only: our own everyday names have no OGR code. */
export async function listOfficialNames(tx: Tx): Promise<RomeName[]> {
  return tx.$queryRaw<RomeName[]>`
    SELECT n."ogrCode", n.label, o.code AS "occupationCode"
      FROM "OccupationName" n JOIN "Occupation" o ON o.id = n."occupationId"
     WHERE n."ogrCode" IS NOT NULL`;
}

export async function saveDomains(tx: Tx, rows: RomeDomain[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "OccupationDomain" (code, label, "parentCode")
    SELECT code, label, "parentCode" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text, "parentCode" text)
    ON CONFLICT (code) DO UPDATE SET label = excluded.label, "parentCode" = excluded."parentCode"`;
}

/** A trade that comes back is no longer retired. */
export async function saveOccupations(tx: Tx, rows: RomeOccupation[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Occupation" (code, label, "domainCode")
    SELECT code, label, "domainCode" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text, "domainCode" text)
    ON CONFLICT (code) DO UPDATE SET label = excluded.label, "domainCode" = excluded."domainCode", retired = false`;
}

export async function retireOccupations(tx: Tx, codes: string[]): Promise<number> {
  const { count } = await tx.occupation.updateMany({
    where: { code: { in: codes }, retired: false },
    data: { retired: true },
  });
  return count;
}

/** Removes official names by OGR code; nothing refers to a name. */
export async function removeNames(tx: Tx, ogrCodes: string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "OccupationName" WHERE "ogrCode" = ANY (${ogrCodes})`;
}

/** Adds official names; an everyday name that says the same becomes the official one. */
export async function addNames(tx: Tx, rows: RomeName[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "OccupationName" ("ogrCode", label, "occupationId")
    SELECT r."ogrCode", r.label, o.id
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("ogrCode" text, label text, "occupationCode" text)
      JOIN "Occupation" o ON o.code = r."occupationCode"
    ON CONFLICT ("occupationId", label) DO UPDATE SET "ogrCode" = excluded."ogrCode"`;
}
