import { PlainError } from '@/lib/plain-error';
import { buildSchematicPack, buildSurveyedPack } from './build-pack';
import { listFrenchCommunes, listFrenchEpci } from './france';
import { fetchOutlines, GeoApiError, type Fetch } from './geo-api';
import { chooseMembers, type TerritoryMembers } from './members';
import type { Pack } from './schema';

type Means = { baseUrl: string; fetch: Fetch; say: (line: string) => void; schematic?: boolean };

/**
 * The pack of any territory of France: surveyed outlines when the geographic API answers, else schematic zones, and
 * `say` tells which. @throws PlainError for a code that is no EPCI, and for an answer that makes no sense
 */
export async function makeTerritory(epciCodes: readonly string[], means: Means): Promise<Pack> {
  const france = { epcis: listFrenchEpci(), communes: await listFrenchCommunes() };
  const members = chooseMembers(epciCodes, france);
  means.say(`${members.communes.length} communes of ${members.epcis.map((epci) => epci.name).join(', ')}.`);
  const surveyed = means.schematic ? null : await trySurveyed(members, means);
  const pack = surveyed ?? buildSchematicPack(members);
  if (pack.communes.every((commune) => commune.centre === null))
    means.say('Nothing is known of where these communes lie: their zones are laid out as a plain grid.');
  return pack;
}

async function trySurveyed(members: TerritoryMembers, { baseUrl, fetch, say }: Means): Promise<Pack | null> {
  try {
    const outlines = [];
    for (const epci of members.epcis)
      outlines.push(...(await fetchOutlines(epci.code, epci.communeCodes, { baseUrl, fetch })));
    say(`Surveyed outlines from ${baseUrl}.`);
    return buildSurveyedPack(members, outlines);
  } catch (error) {
    if (!(error instanceof GeoApiError)) throw error;
    if (error.reason === 'malformed')
      throw new PlainError(
        `${error.message}. Check GEO_API_URL, or add --schematic to draw schematic zones. Nothing was changed.`,
      );
    say(`${error.message}: drawing schematic zones. Run the command again later for surveyed outlines.`);
    return null;
  }
}
