import type { ReactElement } from 'react';
import { sizeOf, type MapZone, type ZoneShapes } from './map-types';
import { placeLabels, type LabelWanted } from './place-labels';
import styles from './zone-map.module.css';

export interface DrawnZone extends MapZone {
  readonly count: number;
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

interface ZoneShapesSvgProps {
  readonly title: string;
  readonly shapes: Pick<ZoneShapes, 'viewBox' | 'bounds'>;
  readonly zones: readonly DrawnZone[];
}

/** The zones as links, and above them the numbers and names that fit. */
export function ZoneShapesSvg({ title, shapes, zones }: ZoneShapesSvgProps): ReactElement {
  return (
    <svg
      className={styles.svg}
      viewBox={shapes.viewBox}
      role="group"
      aria-label={title}
      data-bounds={shapes.bounds.join(' ')}
    >
      {zones.map(({ code, path, href, said, step, isSelected, label: [x, y] }) => (
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
      <ZoneLabels shapes={shapes} zones={zones} />
    </svg>
  );
}

const wantedOf = ({ code, name, count, label: [x, y], bbox: [left, , right] }: DrawnZone): LabelWanted => ({
  code,
  name,
  count,
  x,
  y,
  room: right - left,
});

function ZoneLabels({ shapes, zones }: Omit<ZoneShapesSvgProps, 'title'>): ReactElement {
  const { width, height } = sizeOf(shapes);
  const wanted = zones.map(wantedOf);
  const placedAt = (pixels: number) =>
    placeLabels(wanted, { left: 0, top: 0, width, height, unit: width / pixels });
  const [phone, desk] = [placedAt(PHONE_WIDTH), placedAt(DESK_WIDTH)];
  const shownAt = (onPhone: boolean, onDesk: boolean) =>
    [onPhone && 'p', onDesk && 'd'].filter(Boolean).join('');
  return (
    <g aria-hidden="true" className={styles.labels} data-zone-labels="">
      {zones.map(({ code, name, count, step, label: [x, y], bbox: [left, , right] }) => (
        <g key={code} transform={`translate(${x} ${y})`} data-label={code} data-room={Math.round(right - left)}>
          {count > 0 && (
            <text
              className={styles.number}
              data-step={step}
              data-shown={shownAt(phone.numbers.has(code), desk.numbers.has(code))}
            >
              {count}
            </text>
          )}
          <text
            className={styles.name}
            data-alone={count > 0 ? undefined : ''}
            data-shown={shownAt(phone.names.has(code), desk.names.has(code))}
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
