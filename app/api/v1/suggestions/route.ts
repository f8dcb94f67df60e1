import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { suggest } from '@/lib/search/suggest';

const AXES = {
  competences: 'profile',
  entreprises: 'company',
  offres: 'offer',
  partenaires: 'partner',
} as const;

export const { GET, OPTIONS } = openDoor({
  parameters: doors.suggestions.parameters,
  freshness: 'an-hour',
  read: async ({ q = '', axe = 'competences' }) => ({
    suggestions: (await suggest(AXES[axe], q)).map(({ label, criterion, value, of }) => ({
      label,
      of,
      parameter: criterion,
      value,
    })),
  }),
});
