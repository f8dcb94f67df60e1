import type { ReactElement } from 'react';
import { wordsOf } from './axis-words';
import type { CountScale } from './count-scale';
import type { MapAxis } from './map-types';
import styles from './zone-legend.module.css';
import markStyles from './map-marks.module.css';
import mapStyles from './zone-map.module.css';

interface ZoneLegendProps {
  readonly axis: MapAxis;
  readonly steps: CountScale['steps'];
  readonly schematic: boolean;
  readonly hasMarks: boolean;
}

export function ZoneLegend({ axis, steps, schematic, hasMarks }: ZoneLegendProps): ReactElement {
  const { one, many } = wordsOf(axis);
  return (
    <div className={styles.legend}>
      <p className={styles.legendTitle}>Nombre {/^[aeiou]/.test(many) ? `d’${many}` : `de ${many}`}</p>
      <ul>
        <LegendStep step={0} label="aucun" />
        {steps.map(({ step, from, to }) => (
          <LegendStep key={step} step={step} label={from === to ? `${to}` : `${from} à ${to}`} />
        ))}
      </ul>
      {hasMarks && (
        <ul>
          <LegendMark label={`une ${one} de la liste, à son adresse`} />
          <LegendMark count={2} label="plusieurs ; agrandissez" />
        </ul>
      )}
      {schematic && <p className={styles.schematic}>Limites schématiques</p>}
    </div>
  );
}

function LegendStep({ step, label }: { step: number; label: string }): ReactElement {
  return (
    <li>
      <svg viewBox="0 0 20 12" aria-hidden="true">
        <rect className={mapStyles.zone} x="1" y="1" width="18" height="10" data-step={step} />
      </svg>
      {label}
    </li>
  );
}

function LegendMark({ count, label }: { count?: number; label: string }): ReactElement {
  return (
    <li>
      <svg viewBox="-12 -12 24 24" aria-hidden="true" className={styles.mark}>
        <circle className={markStyles.mark} data-many={count && ''} />
        {count && <text className={markStyles.count}>{count}</text>}
      </svg>
      {label}
    </li>
  );
}
