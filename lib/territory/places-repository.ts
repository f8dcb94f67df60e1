import 'server-only';

import { cache } from 'react';

import { db } from '@/lib/db';

/** Where something public is: a commune, or only an EPCI for who chose discretion. */
export type Place = { communeCode: string | null; epciCode: string | null; name: string };

type Codes = { communeCode: string | null; epciCode: string | null };

/** Names the places of a list in two queries; what lies outside the territory keeps its commune's name. */
export async function findPlaces<T extends Codes>(things: readonly T[]): Promise<(thing: T) => Place> {
  const communeCodes = [...new Set(things.flatMap(({ communeCode }) => communeCode ?? []))];
  const [communes, epcis] = await Promise.all([
    db.commune.findMany({ where: { code: { in: communeCodes } }, select: { code: true, name: true } }),
    listEpcis(),
  ]);
  const communeNames = new Map(communes.map(({ code, name }) => [code, name]));
  return ({ communeCode, epciCode }) => ({
    communeCode,
    epciCode,
    name:
      (communeCode && communeNames.get(communeCode)) ||
      (epciCode && epcis.get(epciCode)) ||
      'Hors du territoire',
  });
}

/** EPCI names by SIREN code. */
export const listEpcis = cache(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await db.epci.findMany({ select: { code: true, name: true } })).map(({ code, name }) => [code, name]),
    ),
);

/** Kilometres from the middle of a commune to the middle of each of the others; those of unknown place are left out. */
export async function listDistances(
  from: string,
  to: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ code: string; kilometres: number }[]>`
    SELECT other.code,
           12742 * asin(sqrt(sin(radians(other.lat - here.lat) / 2) ^ 2 + cos(radians(here.lat))
             * cos(radians(other.lat)) * sin(radians(other.lon - here.lon) / 2) ^ 2)) AS kilometres
      FROM "Commune" here JOIN "Commune" other ON other.code = ANY(${[...to]}::text[])
     WHERE here.code = ${from} AND here.lat IS NOT NULL AND other.lat IS NOT NULL`;
  return new Map(rows.map(({ code, kilometres }) => [code, kilometres]));
}
