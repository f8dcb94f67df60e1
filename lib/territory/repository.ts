import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/db';
import type { Pack } from './schema';

/**
 * Brings the tables in line with the pack, as often as you like. What left the territory stays for those who name it,
 * marked outside; its secteurs go once no commune is in them.
 */
export async function loadTerritory(tx: Tx, pack: Pack): Promise<void> {
  await upsertEpcis(tx, pack);
  await upsertAreas(tx, pack);
  await upsertCommunes(tx, pack);
  await leaveOut(tx, pack);
}

async function upsertEpcis(tx: Tx, { epcis }: Pack): Promise<void> {
  const rows = epcis.map(({ code, name }) => Prisma.sql`(${code}, ${name}, true)`);
  await tx.$executeRaw`
    INSERT INTO "Epci" ("code", "name", "inTerritory") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("code") DO UPDATE SET "name" = EXCLUDED."name", "inTerritory" = true`;
}

async function upsertAreas(tx: Tx, { areas }: Pack): Promise<void> {
  const rows = areas.map(({ code, name, epciCode }) => Prisma.sql`(${code}, ${name}, ${epciCode})`);
  await tx.$executeRaw`
    INSERT INTO "Area" ("code", "name", "epciCode") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("code") DO UPDATE SET "name" = EXCLUDED."name", "epciCode" = EXCLUDED."epciCode"`;
}

async function upsertCommunes(tx: Tx, { communes }: Pack): Promise<void> {
  const rows = communes.map(
    ({ code, name, postalCodes, population, centre, areaCode, epciCode }) =>
      Prisma.sql`(${code}, ${name}, ${postalCodes}::text[], ${population}::int, ${centre?.[0] ?? null}::float8,
        ${centre?.[1] ?? null}::float8, true, ${areaCode}, ${epciCode})`,
  );
  await tx.$executeRaw`
    INSERT INTO "Commune"
      ("code", "name", "postalCodes", "population", "lon", "lat", "inTerritory", "areaCode", "epciCode")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("code") DO UPDATE SET
      "name" = EXCLUDED."name", "postalCodes" = EXCLUDED."postalCodes", "population" = EXCLUDED."population",
      "lon" = EXCLUDED."lon", "lat" = EXCLUDED."lat", "inTerritory" = true,
      "areaCode" = EXCLUDED."areaCode", "epciCode" = EXCLUDED."epciCode"`;
}

async function leaveOut(tx: Tx, pack: Pack): Promise<void> {
  const communes = pack.communes.map((commune) => commune.code);
  const areas = pack.areas.map((area) => area.code);
  await tx.commune.updateMany({
    where: { code: { notIn: communes }, inTerritory: true },
    data: { inTerritory: false, areaCode: null },
  });
  await tx.area.deleteMany({ where: { code: { notIn: areas } } });
  await tx.epci.updateMany({
    where: { code: { notIn: pack.epcis.map((epci) => epci.code) } },
    data: { inTerritory: false },
  });
}
