import type { ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import type { MapAxis } from './map-types';
import type { ZoneMapProps } from './zone-map';
import type { DrawnZone } from './zone-shapes-svg';
import styles from './zone-list.module.css';

interface ZoneListProps {
  readonly axis: MapAxis;
  readonly zones: readonly DrawnZone[];
  readonly outside: ZoneMapProps['outside'];
}

/** The same zones and numbers as the map, to read or to use without it; the page of each place holds what its menu shows, and more. */
export function ZoneList({ axis, zones, outside }: ZoneListProps): ReactElement {
  return (
    <details className={styles.list}>
      <summary>
        Liste des {wordsOf(axis).zones} ({zones.length})
      </summary>
      <ul>
        {zones.map(({ code, name, href, counted, isSelected }) => (
          <li key={code} data-zone-item={code}>
            <a href={href} aria-current={isSelected || undefined}>
              {name}
            </a>{' '}
            <span>{counted}</span>{' '}
            <a href={`/territoire/${code}${wordsOf(axis).wholePlace}`} aria-label={`Tout voir, ${name}`}>
              Tout voir
            </a>
          </li>
        ))}
        {outside && outside.count > 0 && (
          <li>
            <a href={outside.href}>{outside.name}</a> <span>{countInWords(axis, outside.count)}</span>
          </li>
        )}
      </ul>
    </details>
  );
}
