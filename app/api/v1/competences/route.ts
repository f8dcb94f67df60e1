import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { countZones, searchOpenData } from '@/lib/open-data/search-open-data';

/** Counts only: profiles are no open data. */
export const { GET, OPTIONS } = openDoor({
  parameters: doors.competences.parameters,
  freshness: 'always-asked',
  read: async (query) => {
    const matches = await searchOpenData('profile', query);
    const { options } = matches;
    const facets = Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'secteur'));
    return { total: matches.total, zones: countZones(matches), facets };
  },
});
