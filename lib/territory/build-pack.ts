import { inventPlaces, INVENTED_AREA_KM2 } from './invented-places';
import type { TerritoryMembers } from './members';
import { drawKnownPlaces, knownCentre } from './known-places';
import { localPlane } from './local-plane';
import type { MultiPolygon, Point } from './plane';
import { assignAreas } from './rules';
import { drawSchematicZones } from './schematic-zones';
import { packSchema, type Pack, type PackTopology } from './schema';
import { buildSimplifiedTopology, buildTopology, centreOf, type Outline } from './topology';

/** Smallest triangle kept of a surveyed border, in square degrees: a corner of some 300 m by 300 m goes. */
const SURVEYED_DETAIL = 8e-6;

/** Somewhere in the middle of France, for territories of which no place is known. */
const NOWHERE_IN_PARTICULAR: Point = [2.5, 46.6];

/** The pack of a territory whose outlines were surveyed: `outlines` holds one for each commune, and maybe more. */
export function buildSurveyedPack(members: TerritoryMembers, outlines: readonly Outline[]): Pack {
  const byCode = new Map(outlines.map((outline) => [outline.id, outline]));
  const own = members.communes.map((commune) => byCode.get(commune.code)!);
  const centre = (code: string) => knownCentre(code) ?? centreOf(byCode.get(code)!);
  return assemble(members, buildSimplifiedTopology(own, SURVEYED_DETAIL), centre, false);
}

/**
 * The pack of a territory without surveyed outlines: zones drawn round the true centres where the project carries
 * them; else in invented places that only keep EPCI and secteurs together, and then communes have no centre.
 */
export function buildSchematicPack(members: TerritoryMembers): Pack {
  const known = drawKnownPlaces(members.communes.map((commune) => commune.code));
  if (known) return assemble(members, buildTopology(known), knownCentre, true);
  return assemble(members, buildTopology(drawInventedPlaces(members)), () => null, true);
}

function drawInventedPlaces(members: TerritoryMembers): Outline[] {
  const areas = assignAreas(placeable(members, () => null));
  const { toDegrees } = localPlane(NOWHERE_IN_PARTICULAR);
  const communes = placeable(members, () => null).map((commune) => ({
    ...commune,
    areaCode: areas.get(commune.code)!,
  }));
  const { centres, outline } = inventPlaces(communes);
  const placed = communes.map(({ code }) => ({
    code,
    centre: toDegrees(centres.get(code)!),
    areaKm2: INVENTED_AREA_KM2,
  }));
  const frame: MultiPolygon = [[outline.map(toDegrees)]];
  return drawSchematicZones(placed, frame);
}

function assemble(
  members: TerritoryMembers,
  topology: PackTopology,
  centre: (code: string) => Point | null,
  schematic: boolean,
): Pack {
  const communes = placeable(members, centre);
  const areaOf = assignAreas(communes);
  const hearts = new Set(areaOf.values());
  return packSchema.parse({
    version: 1,
    schematic,
    epcis: members.epcis.map(({ code, name }) => ({ code, name })),
    areas: communes
      .filter((commune) => hearts.has(commune.code))
      .map(({ code, name, epciCode }) => ({ code, name, epciCode })),
    communes: communes.map((commune) => ({ ...commune, areaCode: areaOf.get(commune.code) })),
    topology,
  });
}

function placeable({ epcis, communes }: TerritoryMembers, centre: (code: string) => Point | null) {
  const epciOf = new Map(epcis.flatMap((epci) => epci.communeCodes.map((code) => [code, epci.code])));
  return communes
    .map(({ code, name, population, postalCodes }) => ({
      code,
      name,
      epciCode: epciOf.get(code)!,
      population,
      postalCodes,
      centre: centre(code),
    }))
    .sort((one, other) => one.code.localeCompare(other.code));
}
