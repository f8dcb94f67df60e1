'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { restoreColleague } from '@/lib/colleagues/restore-colleague';
import { restoreMemberSchema } from '@/lib/colleagues/schema';
import { readSignInMoment } from '@/lib/session';
import { OWNER_PATHS } from './owner-words';

export const restoreMember = defineAction({
  name: 'restore-member',
  schema: restoreMemberSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await restoreColleague(tx, {
      companyId: input.entreprise,
      memberId: input.membre,
      by: actor.userId,
      asStaff: true,
      signedInAt: await readSignInMoment(),
      now,
    });
    return input.entreprise;
  },
  redirectTo: (id) => `${OWNER_PATHS.company}/${id}?fait=retablir`,
});
