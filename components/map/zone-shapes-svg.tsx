import { memo, type ReactElement } from 'react';
import type { ZoneShapes } from './map-types';
import type { LabelFrame, LabelWanted } from './place-labels';
import { ZoneLabels } from './zone-labels';
import styles from './zone-map.module.css';

export interface DrawnZone extends LabelWanted {
  readonly path: string;
  /** Step of colour, 0 to 5. */
  readonly step: number;
  readonly href: string;
  readonly isSelected: boolean;
  /** "7 entreprises" */
  readonly counted: string;
}

interface ZoneShapesSvgProps extends Pick<ZoneShapes, 'viewBox' | 'bounds' | 'borders'> {
  readonly title: string;
  readonly zones: readonly DrawnZone[];
  /** What is in view once somebody moved the map. */
  readonly view?: LabelFrame;
}

/** The zones as links, and above them the numbers and names that fit. */
export function ZoneShapesSvg({
  title,
  viewBox,
  bounds,
  borders,
  zones,
  view,
}: ZoneShapesSvgProps): ReactElement {
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
      <ZoneLabels viewBox={viewBox} zones={zones} view={view} />
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
