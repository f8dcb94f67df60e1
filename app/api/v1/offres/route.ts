import { env } from '@/lib/env';
import { listOfferCards } from '@/lib/offers/describe-offers';
import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { toOfferResult } from '@/lib/open-data/results';
import { listOpenData, searchOpenData } from '@/lib/open-data/search-open-data';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.offres.parameters,
  freshness: 'always-asked',
  read: async (query) => {
    const asked = { publicUrl: env.PUBLIC_URL, fromCommunes: query.commune };
    const matches = await searchOpenData('offer', query);
    return listOpenData(matches, listOfferCards, (card) => toOfferResult(card, asked));
  },
});
