import type { ReactElement } from 'react';
import { ANY_ZONE, type MapAxis, type MapPlace, type MapRegion, type ZoneShapes } from './map-types';
import { ZoneMapView, type PlaceRow, type ZoneRow } from './zone-map-view';

export interface ZoneMapProps {
  readonly axis: MapAxis;
  /** What `zonesOf(level)` of lib/territory/zones answers. */
  readonly shapes: ZoneShapes;
  /** By zone code what the list would hold if that zone alone were chosen, its other criteria kept. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same page filtered by this zone, its other criteria kept. */
  readonly hrefOf: (code: string) => string;
  /** The chosen zones: their counts add up to the total of the list, as all do, with `outside`, when none is chosen. */
  readonly selected?: readonly string[];
  /** Address of the menu of a zone, ANY_ZONE in the place of its code. */
  readonly menus: string;
  /** What lies outside the territory, so that nothing of the total is lost. */
  readonly outside?: { readonly name: string; readonly count: number; readonly href: string };
  /** Id of the element that "Passer la carte" jumps to. */
  readonly skipTo: string;
  /** Larger zones that one may go to; EPCI are outlined. */
  readonly regions?: readonly MapRegion[];
  /** Shown at their exact place, as long as outlines are surveyed; left out while they are schematic. */
  readonly places?: readonly MapPlace[];
  /** Address of a MapLibre style to paint beneath the zones. */
  readonly background?: string;
}

/**
 * The map of one axis: zones coloured by count, each a link that filters the list, with a legend and a list of the same
 * zones. Complete as it leaves the server; in the browser it gains menus (read from the server), arrow keys, touch,
 * full screen and (once somebody reaches for it, where WebGL2 exists) MapLibre for zooming.
 *
 *     <ZoneMap axis="entreprises" shapes={zonesOf('commune')} counts={facets.commune} selected={criteria.commune}
 *       hrefOf={(code) => `/entreprises?commune=${code}`} menus={`/api/v1/menus?zone=${ANY_ZONE}`} skipTo="resultats" />
 *
 * Put it in a column of at least 280 px; it takes the width it is given and keeps its height from the first paint.
 */
export function ZoneMap({
  shapes,
  counts,
  hrefOf,
  selected = [],
  places = [],
  ...rest
}: ZoneMapProps): ReactElement {
  const { viewBox, schematic, bounds, borders, zones } = shapes;
  const rows = zones.map(({ code, name, path, label: [x, y], bbox: [left, , right] }): ZoneRow => {
    return [code, name, counts.get(code) ?? 0, Math.round(x), Math.round(y), Math.round(right - left), path];
  });
  const placeRows = places.map(({ x, y, label, href, zone }): PlaceRow => [x, y, label, href, zone]);
  return (
    <ZoneMapView
      {...rest}
      {...{ viewBox, schematic, bounds, borders, selected }}
      rows={rows.sort((a, b) => a[1].localeCompare(b[1], 'fr'))}
      places={schematic ? [] : placeRows}
      hrefOfAny={hrefOf(ANY_ZONE)}
    />
  );
}
