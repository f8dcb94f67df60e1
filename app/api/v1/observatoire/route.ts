import { observe } from '@/lib/observatory/observe';
import { doors } from '@/lib/open-data/doors';
import { openDoor } from '@/lib/open-data/open-door';
import { zoneName } from '@/lib/territory/zone-name';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.observatoire.parameters,
  freshness: 'always-asked',
  read: () => observe(zoneName),
});
