import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { shownZoneOf } from '@/lib/search/shown-zone';
import { labelOf } from '@/lib/search/vocabulary';
import { zonesOf } from '@/lib/territory/zones';

/** A word about chosen secteurs whose few profiles show under their EPCI, so that nobody is alone on the map. */
export async function HiddenArea({ found: { state, terms } }: { found: Matches }) {
  const shownZone = await shownZoneOf('profile');
  const chosen = zonesOf('area').zones.filter(({ code }) => state.criteria.secteur?.includes(code));
  const hidden = chosen.filter((zone) => shownZone(zone) !== zone.code);
  if (hidden.length === 0) return null;
  return (
    <Notice title="Secteur avec peu de profils">
      {hidden.map(({ code, name, epciCode }) => (
        <p key={code}>
          {name} compte moins de cinq profils. Ils sont rangés sous{' '}
          <Link className="link" href={zoneHref(state, epciCode)}>
            {labelOf(terms, 'zone', epciCode)}
          </Link>
          .
        </p>
      ))}
    </Notice>
  );
}
