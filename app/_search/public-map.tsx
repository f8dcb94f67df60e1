import { Link } from '@/components/ui/link';

import type { MapAxis, MapPlace } from '@/components/map/map-types';
import { ZoneMap } from '@/components/map/zone-map';
import { env } from '@/lib/env';
import { toHref, withValues } from '@/lib/search/criteria';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { labelOf } from '@/lib/search/vocabulary';
import { zonesOf } from '@/lib/territory/zones';

import { regionsBy } from './map-regions';
import { menusOfSearch } from './menus-of-search';
import { zonesOfSearch } from './zones-of-search';

/** The map of communes of a search, and beneath it what no commune can show, so that no result is lost. */
export async function PublicMap({
  axis,
  found,
  places,
}: {
  axis: MapAxis;
  found: Matches;
  places?: readonly MapPlace[];
}) {
  const shapes = zonesOf('commune');
  const drawn = new Set(shapes.zones.map(({ code }) => code));
  const { counts, selected } = await zonesOfSearch(found);
  const elsewhere = [...counts].filter(([code, count]) => count > 0 && !drawn.has(code));
  return (
    <div className="grid gap-3">
      <ZoneMap
        axis={axis}
        shapes={shapes}
        counts={counts}
        hrefOf={(code) => zoneHref(found.state, code)}
        selected={selected}
        menus={menusOfSearch(found.state)}
        skipTo="resultats"
        places={places}
        regions={regionsBy(({ code }) => code)}
        background={env.MAP_STYLE_URL}
      />
      {elsewhere.length > 0 ? (
        <div className="text-sm">
          <p className="font-bold">Sans commune sur la carte</p>
          <ul>
            {elsewhere.map(([code, count]) => (
              <li key={code}>
                <Link
                  href={toHref(withValues({ ...found.state, radius: null }, 'commune', [code]))}
                  aria-current={selected.includes(code) ? 'true' : undefined}
                  className="link inline-block py-1 aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {labelOf(found.terms, 'zone', code)}
                </Link>{' '}
                ({count})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
