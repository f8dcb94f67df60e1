import type { ReactElement } from 'react';
import { wordsOf } from './axis-words';
import type { CountScale } from './count-scale';
import type { MapAxis } from './map-types';
import styles from './zone-legend.module.css';
import mapStyles from './zone-map.module.css';

interface ZoneLegendProps {
  readonly axis: MapAxis;
  readonly steps: CountScale['steps'];
  readonly schematic: boolean;
}

export function ZoneLegend({ axis, steps, schematic }: ZoneLegendProps): ReactElement {
  const { many } = wordsOf(axis);
  return (
    <div className={styles.legend}>
      <p className={styles.legendTitle}>Nombre {/^[aeiou]/.test(many) ? `d’${many}` : `de ${many}`}</p>
      <ul>
        <LegendStep step={0} label="aucun" />
        {steps.map(({ step, from, to }) => (
          <LegendStep key={step} step={step} label={from === to ? `${to}` : `${from} à ${to}`} />
        ))}
      </ul>
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
