import { env } from '@/lib/env';
import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { toPartnerResult } from '@/lib/open-data/results';
import { listOpenData, searchOpenData } from '@/lib/open-data/search-open-data';
import { listPartnerCards } from '@/lib/partners/describe-partners';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.partenaires.parameters,
  freshness: 'always-asked',
  read: async (query) => {
    const asked = { publicUrl: env.PUBLIC_URL, fromCommunes: query.commune };
    const matches = await searchOpenData('partner', query);
    return listOpenData(matches, listPartnerCards, (card) => toPartnerResult(card, asked));
  },
});
