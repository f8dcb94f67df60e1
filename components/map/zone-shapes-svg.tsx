import type { ReactElement } from 'react';
import { sizeOf, type ZoneShapes } from './map-types';
import { placeLabels, type LabelWanted } from './place-labels';
import styles from './zone-map.module.css';

export interface DrawnZone extends LabelWanted {
  readonly path: string;
  /** Step of colour, 0 to 5. */
  readonly step: number;
  readonly href: string;
  readonly isSelected: boolean;
  /** What a screen reader says: name and count. */
  readonly said: string;
}

/** Widths in pixels for which labels are placed before any script runs; the style sheet switches between them. */
const PHONE_WIDTH = 340;
const DESK_WIDTH = 520;

interface ZoneShapesSvgProps extends Pick<ZoneShapes, 'viewBox' | 'bounds'> {
  readonly title: string;
  readonly zones: readonly DrawnZone[];
}

/** The zones as links, and above them the numbers and names that fit. */
export function ZoneShapesSvg({ title, viewBox, bounds, zones }: ZoneShapesSvgProps): ReactElement {
  return (
    <svg
      className={styles.svg}
      viewBox={viewBox}
      role="group"
      aria-label={title}
      data-bounds={bounds.join(' ')}
    >
      {zones.map(({ code, path, href, said, step, isSelected, x, y }) => (
        <a
          key={code}
          href={href}
          aria-label={said}
          data-zone={code}
          data-x={x}
          data-y={y}
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
      <path className={styles.outline} data-zone-outline="" />
      <ZoneLabels viewBox={viewBox} zones={zones} />
    </svg>
  );
}

function ZoneLabels({ viewBox, zones }: Pick<ZoneShapesSvgProps, 'viewBox' | 'zones'>): ReactElement {
  const { width, height } = sizeOf({ viewBox });
  const placedAt = (pixels: number) =>
    placeLabels(zones, { left: 0, top: 0, width, height, unit: width / pixels });
  const [phone, desk] = [placedAt(PHONE_WIDTH), placedAt(DESK_WIDTH)];
  const shown = (onPhone: boolean, onDesk: boolean) => (onPhone ? 'p' : '') + (onDesk ? 'd' : '');
  return (
    <g aria-hidden="true" className={styles.labels}>
      {zones.map(({ code, name, count, step, x, y, room }) => (
        <g key={code} transform={`translate(${x} ${y})`} data-label={code} data-room={room}>
          {count > 0 && (
            <text
              className={styles.number}
              data-step={step}
              data-shown={shown(phone.numbers.has(code), desk.numbers.has(code))}
            >
              {count}
            </text>
          )}
          <text
            className={styles.name}
            data-alone={count > 0 ? undefined : ''}
            data-shown={shown(phone.names.has(code), desk.names.has(code))}
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
