import type { ReactElement } from 'react';
import { sizeOf, type ZoneShapes } from './map-types';
import { placeLabels, type LabelFrame, type LabelsPlaced } from './place-labels';
import styles from './zone-map.module.css';
import type { DrawnZone } from './zone-shapes-svg';

/** Widths in pixels for which labels are placed before any script runs; the style sheet switches between them. */
const PHONE_WIDTH = 340;
const DESK_WIDTH = 520;

interface ZoneLabelsProps extends Pick<ZoneShapes, 'viewBox'> {
  readonly zones: readonly DrawnZone[];
  readonly view?: LabelFrame;
}

/** Numbers and names where no two touch: for what is in view, or before the map moved for a phone and for a desktop. */
export function ZoneLabels({ viewBox, zones, view }: ZoneLabelsProps): ReactElement {
  if (view) return <Labels zones={zones} placed={placeLabels(zones, view)} />;
  const { width, height } = sizeOf({ viewBox });
  const placedAt = (pixels: number) =>
    placeLabels(zones, { left: 0, top: 0, width, height, unit: width / pixels });
  return <Labels zones={zones} placed={placedAt(PHONE_WIDTH)} onDesk={placedAt(DESK_WIDTH)} />;
}

interface LabelsProps {
  readonly zones: readonly DrawnZone[];
  readonly placed: LabelsPlaced;
  /** Where labels differ by width, those of the wide one. */
  readonly onDesk?: LabelsPlaced;
}

function Labels({ zones, placed, onDesk = placed }: LabelsProps): ReactElement {
  /** Undefined where neither width shows it, empty where both do, else the one that does. */
  const shownOn = (kind: keyof LabelsPlaced, code: string) => {
    const [phone, desk] = [placed[kind].has(code), onDesk[kind].has(code)];
    if (phone && desk) return '';
    return phone ? 'phone' : desk ? 'desk' : undefined;
  };
  return (
    <g aria-hidden="true" className={styles.labels}>
      {zones.map(({ code, name, count, step, x, y }) => {
        const [number, word] = [shownOn('numbers', code), shownOn('names', code)];
        if (number === undefined && word === undefined) return null;
        return (
          <g key={code} transform={`translate(${x} ${y})`} data-label={code}>
            {number === undefined ? null : (
              <text className={styles.number} data-step={step} data-on={number || undefined}>
                {count}
              </text>
            )}
            {word === undefined ? null : (
              <text
                className={styles.name}
                data-alone={count > 0 ? undefined : ''}
                data-on={word || undefined}
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
