import type { ReactElement } from 'react';
import type { PlacedDrawing } from './place-drawing';
import type { LabelsPlaced } from './place-labels';
import styles from './zone-map.module.css';
import type { DrawnZone } from './zone-shapes-svg';

interface ZoneLabelsProps {
  readonly zones: readonly DrawnZone[];
  readonly drawings: readonly PlacedDrawing[];
}

/** Numbers and names where no two touch: for what is in view, or before the map moved for a phone and for a desktop. */
export function ZoneLabels({ zones, drawings }: ZoneLabelsProps): ReactElement {
  const [placed, onDesk] = drawings.map(({ labels }) => labels);
  return <Labels zones={zones} placed={placed!} onDesk={onDesk} />;
}

interface LabelsProps {
  readonly zones: readonly DrawnZone[];
  readonly placed: LabelsPlaced;
  /** Where labels differ by width, those of the wide one. */
  readonly onDesk?: LabelsPlaced;
}

function Labels({ zones, placed, onDesk = placed }: LabelsProps): ReactElement {
  /** Undefined where neither width shows it, empty where both do, else the one that does. */
  const shownOn = (kind: 'numbers' | 'names', code: string) => {
    const [phone, desk] = [placed[kind].has(code), onDesk[kind].has(code)];
    if (phone && desk) return '';
    return phone ? 'phone' : desk ? 'desk' : undefined;
  };
  const isElsewhere = (code: string) => String(placed.moved.get(code)) !== String(onDesk.moved.get(code));
  return (
    <g aria-hidden="true" className={styles.labels}>
      {zones.flatMap((zone) => {
        const { code } = zone;
        if (!isElsewhere(code)) {
          const on = { number: shownOn('numbers', code), name: shownOn('names', code) };
          const isWithin =
            (on.name === 'desk' || placed.within.has(code)) &&
            (on.name === 'phone' || onDesk.within.has(code));
          return <Label key={code} zone={zone} at={placed.moved.get(code)} on={on} isWithin={isWithin} />;
        }
        return (
          [
            [placed, 'phone'],
            [onDesk, 'desk'],
          ] as const
        ).map(([{ numbers, names, moved, within }, width]) => {
          const on = {
            number: numbers.has(code) ? width : undefined,
            name: names.has(code) ? width : undefined,
          };
          const key = code + width;
          return <Label key={key} zone={zone} at={moved.get(code)} on={on} isWithin={within.has(code)} />;
        });
      })}
    </g>
  );
}

interface LabelProps {
  readonly zone: DrawnZone;
  /** Its place in map units when it is not the usual one. */
  readonly at?: readonly [x: number, y: number];
  /** The width that shows it, empty for both; undefined where none does. */
  readonly on: { readonly number?: string; readonly name?: string };
  /** The name lies whole within the zone. */
  readonly isWithin: boolean;
}

function Label({ zone, at: [left, top] = [zone.x, zone.y], on, isWithin }: LabelProps) {
  const { code, name, count, step } = zone;
  if (on.number === undefined && on.name === undefined) return null;
  return (
    <g transform={`translate(${left} ${top})`} data-label={code}>
      {on.number === undefined ? null : (
        <text className={styles.number} data-step={step} data-on={on.number || undefined}>
          {count}
        </text>
      )}
      {on.name === undefined ? null : (
        <text
          className={styles.name}
          data-alone={count > 0 ? undefined : ''}
          data-on={on.name || undefined}
          data-step={isWithin ? step : undefined}
        >
          {name}
        </text>
      )}
    </g>
  );
}
