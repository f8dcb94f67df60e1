import { doors } from '@/lib/open-data/doors';
import { listZones } from '@/lib/open-data/list-zones';
import { openDoor } from '@/lib/open-data/open-door';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.zones.parameters,
  freshness: 'an-hour',
  read: async ({ niveau, contours }) => listZones(niveau, contours === 'oui'),
});
