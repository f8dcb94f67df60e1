import { doors } from '@/lib/open-data/doors';
import { openDoor, UnknownValue } from '@/lib/open-data/open-door';
import { findZoneMenu } from '@/lib/open-data/zone-menu';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.menus.parameters,
  freshness: 'always-asked',
  read: async ({ niveau = 'commune', zone }) => {
    if (zone === undefined) throw new UnknownValue([{ parameter: 'zone', detail: 'Un code est attendu.' }]);
    return findZoneMenu(niveau, zone);
  },
});
