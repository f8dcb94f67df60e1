'use client';

import type { ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import { scaleCounts } from './count-scale';
import { ANY_ZONE, type MapAxis, type ZoneMenuSection, type ZoneShapes } from './map-types';
import { ZoneLegend } from './zone-legend';
import { ZoneList } from './zone-list';
import type { ZoneMapProps } from './zone-map';
import { ZoneMapIsland } from './zone-map-island';
import { ZoneShapesSvg, type DrawnZone } from './zone-shapes-svg';
import styles from './zone-map.module.css';

/** A zone as it travels: a hundred of them should weigh little. */
export type ZoneRow = [
  code: string,
  name: string,
  count: number,
  x: number,
  y: number,
  room: number,
  path: string,
];

interface ZoneMapViewProps extends Pick<ZoneShapes, 'viewBox' | 'schematic' | 'bounds'> {
  readonly axis: MapAxis;
  readonly rows: readonly ZoneRow[];
  readonly menus: readonly [string, readonly ZoneMenuSection[]][];
  readonly hrefOfAny: string;
  readonly selected: readonly string[];
  readonly outside?: ZoneMapProps['outside'];
  readonly skipTo: string;
}

/** The map from its compact data: the same on the server, where it is drawn, and in the browser, which then adds to it. */
export function ZoneMapView({
  axis,
  rows,
  menus,
  hrefOfAny,
  selected,
  outside,
  skipTo,
  ...shapes
}: ZoneMapViewProps): ReactElement {
  const { title } = wordsOf(axis);
  const scale = scaleCounts(rows.map(([, , count]) => count));
  const zones = rows.map(([code, name, count, x, y, room, path]): DrawnZone => {
    const said = `${name} : ${countInWords(axis, count)}`;
    const href = hrefOfAny.replace(ANY_ZONE, code);
    return {
      ...{ code, name, count, x, y, room, path, said, href },
      step: scale.stepOf(count),
      isSelected: selected.includes(code),
    };
  });
  const drawn = zones.map(({ code, count, isSelected }) => `${code}:${count}${isSelected ? '!' : ''}`).join();
  return (
    <section className={styles.map} aria-label={title} data-axis={axis}>
      <a className={styles.skip} href={`#${skipTo}`}>
        Passer la carte
      </a>
      <ZoneMapIsland drawn={drawn}>
        <ZoneShapesSvg title={title} viewBox={shapes.viewBox} bounds={shapes.bounds} zones={zones} />
      </ZoneMapIsland>
      <ZoneLegend axis={axis} steps={scale.steps} schematic={shapes.schematic} />
      <ZoneList axis={axis} zones={zones} menus={new Map(menus)} outside={outside} />
    </section>
  );
}
