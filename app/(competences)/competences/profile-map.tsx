import { mergeZones } from '@/components/map/merge-zones';
import { ZoneMap } from '@/components/map/zone-map';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { listZoneMenus } from '@/lib/search/zone-menus';
import { shownZoneOf } from '@/lib/search/shown-zone';
import { labelOf } from '@/lib/search/vocabulary';
import { zonesOf } from '@/lib/territory/zones';

/** Profiles by secteur; those of secteurs with too few of them are drawn together, as their EPCI. */
export async function ProfileMap({ found: { state, facets, terms } }: { found: Matches }) {
  const [menus, shownZone] = await Promise.all([listZoneMenus('area'), shownZoneOf('profile')]);
  const shapes = zonesOf('area');
  const isWhole = (epci: string) =>
    shapes.zones.every((zone) => zone.epciCode !== epci || shownZone(zone) === epci);
  const nameOf = (code: string) => {
    const name = labelOf(terms, 'zone', code);
    const isEpci = shapes.zones.every((zone) => zone.code !== code);
    return isEpci && !isWhole(code) ? `${name}, autres secteurs` : name;
  };
  return (
    <ZoneMap
      axis="competences"
      shapes={mergeZones(shapes, shownZone, nameOf)}
      counts={facets.secteur ?? new Map()}
      menus={menus}
      hrefOf={(code) => zoneHref(state, code)}
      selected={state.criteria.secteur}
      skipTo="resultats"
    />
  );
}
