import type { Point, Ring } from './plane';

type Box = { west: number; south: number; east: number; north: number };
type Unplaced = { code: string; epciCode: string; areaCode: string };

/** Where nothing is known of a place, every commune is drawn this large (km²). */
export const INVENTED_AREA_KM2 = 10;

/**
 * Places for communes of which only the names are known: a rectangle halved again and again, so that an EPCI, and in
 * it a secteur, lies in one piece. Kilometres around the rectangle's middle.
 */
export function inventPlaces(communes: readonly Unplaced[]): { centres: Map<string, Point>; outline: Ring } {
  const half = Math.sqrt(communes.length * INVENTED_AREA_KM2) / 2;
  const [wide, high] = [half * 1.25, half / 1.25];
  const box = { west: -wide, south: -high, east: wide, north: high };
  const key = (commune: Unplaced) => `${commune.epciCode} ${commune.areaCode} ${commune.code}`;
  const sorted = [...communes].sort((one, other) => key(one).localeCompare(key(other)));
  const centres = new Map<string, Point>();
  halve(sorted, box, centres);
  return {
    centres,
    outline: [
      [box.west, box.south],
      [box.east, box.south],
      [box.east, box.north],
      [box.west, box.north],
    ],
  };
}

function halve(communes: Unplaced[], box: Box, centres: Map<string, Point>): void {
  if (communes.length <= 1) {
    for (const { code } of communes)
      centres.set(code, [(box.west + box.east) / 2, (box.south + box.north) / 2]);
    return;
  }
  const cut = bestCut(communes);
  const share = cut / communes.length;
  const [first, second] = split(box, share);
  halve(communes.slice(0, cut), first, centres);
  halve(communes.slice(cut), second, centres);
}

/** Cuts between EPCI first, then between secteurs, as near the middle as that allows. */
function bestCut(communes: Unplaced[]): number {
  const places = communes.slice(1).map((_, at) => at + 1);
  const differs = (field: 'epciCode' | 'areaCode') =>
    places.filter((at) => communes[at]![field] !== communes[at - 1]![field]);
  const allowed = [differs('epciCode'), differs('areaCode'), places].find((cuts) => cuts.length > 0)!;
  const off = (at: number) => Math.abs(at - communes.length / 2);
  return allowed.reduce((best, at) => (off(at) < off(best) ? at : best));
}

function split(box: Box, share: number): [Box, Box] {
  if (box.east - box.west > box.north - box.south) {
    const middle = box.west + (box.east - box.west) * share;
    return [
      { ...box, east: middle },
      { ...box, west: middle },
    ];
  }
  const middle = box.north - (box.north - box.south) * share;
  return [
    { ...box, south: middle },
    { ...box, north: middle },
  ];
}
