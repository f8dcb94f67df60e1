import { mergeZones } from '@/components/map/merge-zones';
import { ZoneMap } from '@/components/map/zone-map';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { shownZoneOf } from '@/lib/search/shown-zone';
import { labelOf } from '@/lib/search/vocabulary';
import { readPack } from '@/lib/territory/pack';
import { zonesOf } from '@/lib/territory/zones';
import { menusBy } from '../../_search/zone-menus';

/** Profiles by secteur; those of secteurs with too few of them are drawn together, as their EPCI. */
export async function ProfileMap({ found: { state, facets, terms } }: { found: Matches }) {
  const shownZone = await shownZoneOf('profile');
  const shapes = zonesOf('area');
  const areas = new Map(shapes.zones.map((zone) => [zone.code, shownZone(zone)]));
  const communes = new Map(readPack().communes.map(({ code, areaCode }) => [code, areas.get(areaCode)]));
  const menus = await menusBy((commune) => communes.get(commune));
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
