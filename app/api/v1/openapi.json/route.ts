import { env } from '@/lib/env';
import { openDoor } from '@/lib/open-data/open-door';
import { describeOpenData } from '@/lib/open-data/openapi';

export const { GET, OPTIONS } = openDoor({
  parameters: {},
  freshness: 'an-hour',
  read: async () => describeOpenData(env.PUBLIC_URL),
});
