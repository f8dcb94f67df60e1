'use client';

import { Activity, useMemo, type ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import { scaleCounts } from './count-scale';
import { ANY_ZONE, type MapPlace, type ZoneShapes } from './map-types';
import { ZoneLegend } from './zone-legend';
import { ZoneList } from './zone-list';
import type { ZoneMapProps } from './zone-map';
import { ZoneMapIsland } from './zone-map-island';
import type { DrawnZone } from './zone-shapes-svg';
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

/** A place as it travels. */
export type PlaceRow = [x: number, y: number, label: string, href: string, zone: string];

interface ZoneMapViewProps
  extends
    Pick<ZoneShapes, 'viewBox' | 'schematic' | 'bounds' | 'borders'>,
    Pick<ZoneMapProps, 'axis' | 'menus' | 'outside' | 'skipTo' | 'regions' | 'background'> {
  readonly rows: readonly ZoneRow[];
  readonly places: readonly PlaceRow[];
  readonly hrefOfAny: string;
  readonly selected: readonly string[];
}

/** The map from its compact data: the same on the server, where it is drawn, and in the browser, which then adds to it. */
export function ZoneMapView({
  axis,
  rows,
  hrefOfAny,
  selected,
  outside,
  skipTo,
  schematic,
  places,
  ...drawing
}: ZoneMapViewProps): ReactElement {
  const { title } = wordsOf(axis);
  const scale = useMemo(() => scaleCounts(rows.map(([, , count]) => count)), [rows]);
  const zones = useMemo(
    () =>
      rows.map(([code, name, count, x, y, room, path]): DrawnZone => {
        const counted = countInWords(axis, count);
        const href = hrefOfAny.replace(ANY_ZONE, code);
        return {
          ...{ code, name, count, x, y, room, path, counted, href },
          step: scale.stepOf(count),
          isSelected: selected.includes(code),
        };
      }),
    [axis, rows, hrefOfAny, selected, scale],
  );
  const marked = useMemo(
    () => places.map(([x, y, label, href, zone]): MapPlace => ({ x, y, label, href, zone })),
    [places],
  );
  return (
    <section className={styles.map} aria-label={title} data-axis={axis}>
      <a className={styles.skip} href={`#${skipTo}`}>
        Passer la carte
      </a>
      {/* Each its own step of hydration, so that hundreds of zones do not hold a slow phone. */}
      <Activity>
        <ZoneMapIsland {...drawing} axis={axis} zones={zones} places={marked}>
          <ZoneLegend axis={axis} steps={scale.steps} schematic={schematic} hasMarks={places.length > 0} />
        </ZoneMapIsland>
      </Activity>
      <Activity>
        <ZoneList axis={axis} zones={zones} outside={outside} />
      </Activity>
    </section>
  );
}
