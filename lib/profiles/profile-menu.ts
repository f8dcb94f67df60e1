import 'server-only';
import type { MenuAnswer } from '@/lib/open-data/schema';
import { FIRST_ENTRIES, listZoneSections } from '@/lib/open-data/zone-menu';
import type { SearchParams } from '@/lib/search/criteria';
import { findMatches, zoneHref } from '@/lib/search/find-matches';
import { listCommunesShownAs } from '@/lib/search/shown-zone';
import { listProfileEntries } from './profile-entries';

/**
 * The menu of a zone on the map of profiles: those that the list with these criteria holds there, then all else that is
 * published in the zone. Null unless `secteur` names one zone of the map. For this site's pages, never for the open data,
 * which a profile leaves as no more than a number.
 */
export async function findProfileMenu(
  params: SearchParams,
  { mayReadTexts }: { mayReadTexts: boolean },
): Promise<MenuAnswer | null> {
  const { state, total, ids } = await findMatches('profile', params, { mayReadTexts });
  const [zone = '', ...others] = state.criteria.secteur ?? [];
  const communes = await listCommunesShownAs(zone);
  if (communes.length === 0 || others.length > 0) return null;
  const elsewhere = await listZoneSections(communes);
  if (total === 0) return { sections: elsewhere };
  const profiles = {
    scope: 'recherche' as const,
    label: `${total} ${total > 1 ? 'profils' : 'profil'}`,
    href: zoneHref(state, zone),
    entries: await listProfileEntries(ids.slice(0, FIRST_ENTRIES)),
  };
  return { sections: [profiles, ...elsewhere] };
}
