import type { ReactElement } from 'react';
import { ANY_ZONE, type MapAxis, type ZoneMenus, type ZoneShapes } from './map-types';
import { ZoneMapView, type ZoneRow } from './zone-map-view';

export interface ZoneMapProps {
  readonly axis: MapAxis;
  /** What `zonesOf(level)` of lib/territory/zones answers. */
  readonly shapes: ZoneShapes;
  /** Results by zone code. They should add up to the total of the list, with `outside`. */
  readonly counts: ReadonlyMap<string, number>;
  /** The drop-down menu of each zone that has something to show; a zone without one offers its list only. */
  readonly menus: ZoneMenus;
  /** The same page filtered by this zone, its other criteria kept. */
  readonly hrefOf: (code: string) => string;
  readonly selected?: readonly string[];
  /** What lies outside the territory, so that nothing of the total is lost. */
  readonly outside?: { readonly name: string; readonly count: number; readonly href: string };
  /** Id of the element that "Passer la carte" jumps to. */
  readonly skipTo: string;
}

/**
 * The map of one axis: zones coloured by count, each a link that filters the list, with its menu, a legend, and a list of
 * the same zones. Complete as it leaves the server; in the browser it gains hover, arrow keys, touch and (once somebody
 * reaches for it, where WebGL2 exists) MapLibre for zooming.
 *
 *     <ZoneMap axis="entreprises" shapes={zonesOf('commune')} counts={found.zones} menus={menus}
 *       hrefOf={(code) => `/entreprises?commune=${code}`} selected={criteria.commune} skipTo="resultats" />
 *
 * Put it in a column of at least 280 px; it takes the width it is given and keeps its height from the first paint.
 */
export function ZoneMap({
  shapes,
  counts,
  menus,
  hrefOf,
  selected = [],
  ...rest
}: ZoneMapProps): ReactElement {
  const { viewBox, schematic, bounds, zones } = shapes;
  const drawn = new Set(zones.map(({ code }) => code));
  const rows = zones.map(({ code, name, path, label: [x, y], bbox: [left, , right] }): ZoneRow => {
    return [code, name, counts.get(code) ?? 0, x, y, Math.round(right - left), path];
  });
  return (
    <ZoneMapView
      {...rest}
      {...{ viewBox, schematic, bounds, selected }}
      rows={rows.sort((a, b) => a[1].localeCompare(b[1], 'fr'))}
      menus={[...menus].filter(([code]) => drawn.has(code))}
      hrefOfAny={hrefOf(ANY_ZONE)}
    />
  );
}
