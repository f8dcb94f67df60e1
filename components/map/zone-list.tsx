import type { ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import type { MapAxis, ZoneMenus, ZoneMenuSection } from './map-types';
import type { ZoneMapProps } from './zone-map';
import type { DrawnZone } from './zone-shapes-svg';
import styles from './zone-map.module.css';

interface ZoneListProps {
  readonly axis: MapAxis;
  readonly zones: readonly DrawnZone[];
  readonly menus: ZoneMenus;
  readonly outside: ZoneMapProps['outside'];
}

/** The same zones, numbers and menus as the map, to read or to use without it. The island shows an item as the zone's menu. */
export function ZoneList({ axis, zones, menus, outside }: ZoneListProps): ReactElement {
  return (
    <details className={styles.list}>
      <summary>
        Liste des {wordsOf(axis).zones} ({zones.length})
      </summary>
      <ul>
        {zones.map((zone) => (
          <li key={zone.code} data-zone-item={zone.code}>
            <a href={zone.href} aria-current={zone.isSelected || undefined}>
              {zone.name}
            </a>{' '}
            <span>{countInWords(axis, zone.count)}</span>
            <ZoneMenu sections={menus.get(zone.code) ?? []} />
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

function ZoneMenu({ sections }: { sections: readonly ZoneMenuSection[] }): ReactElement | null {
  if (sections.length === 0) return null;
  return (
    <ul data-zone-sections="">
      {sections.map((section) => (
        <li key={section.href}>
          <a href={section.href}>{section.label}</a>
          <ul>
            {section.entries.map((entry) => (
              <li key={entry.href}>
                <a href={entry.href}>{entry.label}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
