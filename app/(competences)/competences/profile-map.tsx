import { mergeZones } from '@/components/map/merge-zones';
import { ZoneMap } from '@/components/map/zone-map';
import { env } from '@/lib/env';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { nameShownZones, shownZoneOf } from '@/lib/search/shown-zone';
import { zonesOf } from '@/lib/territory/zones';
import { regionsBy } from '../../_search/map-regions';
import { menusOfSearch } from '../../_search/menus-of-search';
import { zonesOfSearch } from '../../_search/zones-of-search';

/** Profiles by secteur; those of joined secteurs are drawn together. */
export async function ProfileMap({ found }: { found: Matches }) {
  const { state } = found;
  const shownZone = await shownZoneOf();
  const names = await nameShownZones();
  const shapes = zonesOf('area');
  return (
    <ZoneMap
      axis="competences"
      shapes={mergeZones(
        shapes,
        ({ code }) => shownZone(code),
        (code) => names.get(code) ?? code,
      )}
      {...await zonesOfSearch(found)}
      hrefOf={(code) => zoneHref(state, code)}
      menus={menusOfSearch(state)}
      skipTo="resultats"
      regions={regionsBy(({ areaCode }) => shownZone(areaCode)).filter(({ kind }) => kind === 'epci')}
      background={env.MAP_STYLE_URL}
    />
  );
}
