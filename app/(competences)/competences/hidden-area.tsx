import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { zoneHref, type Matches } from '@/lib/search/find-matches';
import { nameShownZones, shownZoneOf } from '@/lib/search/shown-zone';
import { zonesOf } from '@/lib/territory/zones';

/** A word about chosen secteurs that the map joins with others, so that nobody is alone on it. */
export async function HiddenArea({ found: { state } }: { found: Matches }) {
  const shownZone = await shownZoneOf();
  const chosen = zonesOf('area').zones.filter(({ code }) => state.criteria.secteur?.includes(code));
  const hidden = chosen.filter(({ code }) => shownZone(code) !== code);
  if (hidden.length === 0) return null;
  const names = await nameShownZones();
  return (
    <Notice title="Secteurs réunis">
      {hidden.map(({ code, name }) => (
        <p key={code}>
          Pour que personne ne soit reconnu, les profils du secteur {name} sont réunis avec ceux d’un autre
          secteur au moins :{' '}
          <Link className="link" href={zoneHref(state, shownZone(code))}>
            {names.get(shownZone(code))}
          </Link>
          .
        </p>
      ))}
    </Notice>
  );
}
