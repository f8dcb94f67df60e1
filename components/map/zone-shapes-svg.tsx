import { memo, useMemo, type ReactElement } from 'react';
import { MapMarks } from './map-marks';
import type { MapAxis, MapPlace, ZoneShapes } from './map-types';
import type { MapView } from './map-view';
import { placeDrawings } from './place-drawing';
import type { LabelFrame, LabelWanted } from './place-labels';
import { ZoneLabels } from './zone-labels';
import styles from './zone-map.module.css';

export interface DrawnZone extends LabelWanted {
  /** Step of colour, 0 to 5. */
  readonly step: number;
  readonly href: string;
  readonly isSelected: boolean;
  /** "7 entreprises" */
  readonly counted: string;
}

interface ZoneShapesSvgProps extends Pick<ZoneShapes, 'viewBox' | 'bounds' | 'borders'> {
  readonly axis: MapAxis;
  readonly title: string;
  readonly zones: readonly DrawnZone[];
  readonly places: readonly MapPlace[];
  /** What is in view once somebody moved the map. */
  readonly view?: LabelFrame;
  readonly onZoom: (box: MapView) => void;
}

/** The zones as links, above them the numbers and names that fit, and the places that have a mark. */
export function ZoneShapesSvg(props: ZoneShapesSvgProps): ReactElement {
  const { axis, title, viewBox, bounds, borders, zones, places, view, onZoom } = props;
  const drawings = useMemo(
    () => placeDrawings({ viewBox }, zones, places, view),
    [viewBox, zones, places, view],
  );
  return (
    <svg
      className={styles.svg}
      viewBox={viewBox}
      role="group"
      aria-label={title}
      data-bounds={bounds.join(' ')}
    >
      <ZoneLinks zones={zones} />
      <path className={styles.borders} d={borders} />
      <path className={styles.outline} data-zone-outline="" />
      <ZoneLabels zones={zones} drawings={drawings} />
      {places.length > 0 ? <MapMarks {...{ axis, viewBox, zones, drawings, onZoom }} /> : null}
    </svg>
  );
}

/** Apart, since moving the map draws only the labels anew. */
const ZoneLinks = memo(function ZoneLinks({ zones }: Pick<ZoneShapesSvgProps, 'zones'>) {
  return (
    <>
      {zones.map(({ code, name, path, href, counted, step, isSelected }) => (
        <a
          key={code}
          href={href}
          aria-label={`${name} : ${counted}`}
          data-zone={code}
          aria-current={isSelected || undefined}
        >
          <path className={styles.zone} d={path} data-step={step} />
        </a>
      ))}
      {zones
        .filter(({ isSelected }) => isSelected)
        .map(({ code, path }) => (
          <path key={code} className={styles.outline} d={path} data-selected="" />
        ))}
    </>
  );
});
