import { ANY_ZONE, type MapPlace, type ZoneShapes } from '@/components/map/map-types';
import { ZoneMap } from '@/components/map/zone-map';

/** What can be sent to a page of everything that the map is drawn from. */
export type MapData = { shapes: ZoneShapes; counts: [code: string, count: number][]; places: MapPlace[] };

/** The companies' map of some outlines, as its page draws it. */
export function drawMap({ shapes, counts, places }: MapData) {
  return (
    <ZoneMap
      axis="entreprises"
      shapes={shapes}
      counts={new Map(counts)}
      hrefOf={(code) => `/entreprises?commune=${code}`}
      menus={`/api/v1/menus?zone=${ANY_ZONE}`}
      skipTo="resultats"
      places={places}
    />
  );
}
