import type { ReactElement } from 'react';
import { wordsOf } from './axis-words';
import type { MapAxis, MapRegion } from './map-types';
import styles from './map-tools.module.css';
import type { DrawnZone } from './zone-shapes-svg';

interface GoToZoneProps {
  readonly axis: MapAxis;
  readonly zones: readonly DrawnZone[];
  readonly regions: readonly MapRegion[];
  /** The codes of the zones to show; none for all of them. */
  readonly onChoose: (codes: readonly string[]) => void;
  /** Places are listed once somebody reaches for the map: they are many. */
  readonly isReached: boolean;
}

/** Shows one EPCI, one secteur or one zone of the map. */
export function GoToZone({ axis, zones, regions, onChoose, isReached }: GoToZoneProps): ReactElement {
  const kinds = [
    { title: 'Communautés de communes', places: regions.filter(({ kind }) => kind === 'epci') },
    { title: 'Secteurs', places: regions.filter(({ kind }) => kind === 'secteur') },
    { title: capital(wordsOf(axis).zones), places: zones.map(({ name, code }) => ({ name, codes: [code] })) },
  ].filter(({ places }) => places.length > 0);
  return (
    <select
      className={styles.goTo}
      aria-label="Aller à un endroit de la carte"
      defaultValue=""
      onChange={({ target }) => onChoose(target.value.split(' ').filter(Boolean))}
    >
      <option value="">Toute la carte</option>
      {isReached &&
        kinds.map(({ title, places }) => (
          <optgroup key={title} label={title}>
            {places.map(({ name, codes }) => (
              <option key={codes.join()} value={codes.join(' ')}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
