import { doors } from '@/lib/open-data/doors';
import { findMenu } from '@/lib/open-data/list-menu';
import { openDoor } from '@/lib/open-data/open-door';

export const { GET, OPTIONS } = openDoor({
  parameters: doors.menus.parameters,
  freshness: 'always-asked',
  read: findMenu,
});
