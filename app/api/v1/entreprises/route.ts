import { listCompanyCards } from '@/lib/companies/describe-companies';
import { env } from '@/lib/env';
import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { toCompanyResult } from '@/lib/open-data/results';
import { listOpenData, searchOpenData } from '@/lib/open-data/search-open-data';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.entreprises.parameters,
  freshness: 'always-asked',
  read: async (query) => {
    const asked = { publicUrl: env.PUBLIC_URL, fromCommunes: query.commune };
    const matches = await searchOpenData('company', query);
    return listOpenData(matches, listCompanyCards, (card) => toCompanyResult(card, asked));
  },
});
