import type { ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import { scaleCounts } from './count-scale';
import type { MapAxis, ZoneMenus, ZoneShapes } from './map-types';
import { ZoneLegend } from './zone-legend';
import { ZoneList } from './zone-list';
import { ZoneMapIsland } from './zone-map-island';
import { ZoneShapesSvg } from './zone-shapes-svg';
import styles from './zone-map.module.css';

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
 * the same zones. Complete as it leaves the server; the island adds hover, arrow keys, touch and (once somebody reaches
 * for it, where WebGL2 exists) MapLibre for zooming.
 *
 *     <ZoneMap axis="entreprises" shapes={await zonesOf('commune')} counts={found.zones} menus={menus}
 *       hrefOf={(code) => `/entreprises?commune=${code}`} selected={criteria.commune} skipTo="resultats" />
 *
 * Put it in a column of at least 280 px; it takes the width it is given and keeps its height from the first paint.
 */
export function ZoneMap({
  axis,
  shapes,
  counts,
  menus,
  hrefOf,
  selected = [],
  outside,
  skipTo,
}: ZoneMapProps): ReactElement {
  const words = wordsOf(axis);
  const countOf = (code: string) => counts.get(code) ?? 0;
  const scale = scaleCounts(shapes.zones.map((zone) => countOf(zone.code)));
  const zones = shapes.zones.map((zone) => ({
    ...zone,
    count: countOf(zone.code),
    step: scale.stepOf(countOf(zone.code)),
    href: hrefOf(zone.code),
    isSelected: selected.includes(zone.code),
    said: `${zone.name} : ${countInWords(axis, countOf(zone.code))}`,
  }));
  const drawn = zones.map((zone) => `${zone.code}${zone.count}${zone.isSelected ? 's' : ''}`).join();
  return (
    <section className={styles.map} aria-label={words.title} data-axis={axis}>
      <a className={styles.skip} href={`#${skipTo}`}>
        Passer la carte
      </a>
      <ZoneMapIsland drawn={drawn}>
        <ZoneShapesSvg title={words.title} shapes={shapes} zones={zones} />
      </ZoneMapIsland>
      <ZoneLegend axis={axis} steps={scale.steps} schematic={shapes.schematic} />
      <ZoneList axis={axis} zones={zones} menus={menus} outside={outside} />
    </section>
  );
}
