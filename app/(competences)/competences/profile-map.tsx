import { mergeZones } from '@/components/map/merge-zones';
import { ZoneMap } from '@/components/map/zone-map';
import { env } from '@/lib/env';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { shownZoneOf } from '@/lib/search/shown-zone';
import { labelOf } from '@/lib/search/vocabulary';
import { zonesOf } from '@/lib/territory/zones';
import { regionsBy } from '../../_search/map-regions';
import { menusOfSearch } from '../../_search/menus-of-search';
import { zonesOfSearch } from '../../_search/zones-of-search';

/** Profiles by secteur; those of secteurs with too few of them are drawn together, as their EPCI. */
export async function ProfileMap({ found }: { found: Matches }) {
  const { state, terms } = found;
  const shownZone = await shownZoneOf('profile');
  const shapes = zonesOf('area');
  const areas = new Map(shapes.zones.map((zone) => [zone.code, shownZone(zone)]));
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
      {...await zonesOfSearch(found)}
      hrefOf={(code) => zoneHref(state, code)}
      menus={menusOfSearch(state)}
      skipTo="resultats"
      regions={regionsBy(({ areaCode }) => areas.get(areaCode)).filter(({ kind }) => kind === 'epci')}
      background={env.MAP_STYLE_URL}
    />
  );
}
