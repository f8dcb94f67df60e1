/** A commune that is to find its secteur; `centre` in degrees, null when its place is unknown. */
export type CommuneToPlace = {
  code: string;
  name: string;
  epciCode: string;
  population: number;
  postalCodes: readonly string[];
  centre: readonly [number, number] | null;
};

/** People a commune must have to be the heart of a secteur (privacy-and-law.md). */
export const HEART_POPULATION = 2000;

/**
 * The secteur of every commune, by INSEE code of its heart: a large commune is its own heart, a smaller one joins the
 * nearest heart of its own EPCI, and an EPCI without heart is one secteur around its largest commune.
 */
export function assignAreas(communes: readonly CommuneToPlace[]): Map<string, string> {
  const hearts = heartsByEpci(communes);
  return new Map(
    communes.map((commune) => [commune.code, nearestHeart(commune, hearts.get(commune.epciCode)!).code]),
  );
}

function heartsByEpci(communes: readonly CommuneToPlace[]): Map<string, CommuneToPlace[]> {
  const hearts = new Map<string, CommuneToPlace[]>();
  for (const commune of [...communes].sort(largestFirst)) {
    const known = hearts.get(commune.epciCode);
    if (!known) hearts.set(commune.epciCode, [commune]);
    else if (commune.population >= HEART_POPULATION) known.push(commune);
  }
  return hearts;
}

function nearestHeart(commune: CommuneToPlace, hearts: CommuneToPlace[]): CommuneToPlace {
  return hearts.reduce((best, heart) => (gap(commune, heart) < gap(commune, best) ? heart : best));
}

function gap(commune: CommuneToPlace, heart: CommuneToPlace): number {
  if (commune.code === heart.code) return -1;
  return commune.centre && heart.centre
    ? distanceKm(commune.centre, heart.centre)
    : postalGap(commune.postalCodes, heart.postalCodes);
}

/** Where places are unknown, close postal codes stand for close places. */
function postalGap(some: readonly string[], others: readonly string[]): number {
  const gaps = some.flatMap((one) => others.map((other) => Math.abs(Number(one) - Number(other))));
  return Math.min(...gaps, Infinity);
}

function largestFirst(one: CommuneToPlace, other: CommuneToPlace): number {
  return other.population - one.population || one.code.localeCompare(other.code);
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance of two points in degrees of longitude and latitude. */
export function distanceKm(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const half = (angle: number) => Math.sin((angle * radians) / 2) ** 2;
  const chord =
    half(to[1] - from[1]) + Math.cos(from[1] * radians) * Math.cos(to[1] * radians) * half(to[0] - from[0]);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}
