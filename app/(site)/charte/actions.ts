'use server';

import { signCharterSchema } from '@/lib/accounts/account-schema';
import { isOwner } from '@/lib/accounts/actor';
import { homeOfRole } from '@/lib/accounts/rules';
import { ownerOf } from '@/lib/accounts/standing';
import { defineAction } from '@/lib/action';
import { signCharter } from '@/lib/charter/sign-charter';

export const sign = defineAction({
  name: 'sign-charter',
  schema: signCharterSchema,
  policy: isOwner,
  run: async ({ actor, input, tx, now }) => {
    const owner = ownerOf(actor)!;
    await signCharter(tx, {
      owner: owner.kind,
      ownerId: owner.id,
      signer: actor.userId,
      charterId: input.charte,
      now,
    });
    return homeOfRole(actor.role);
  },
  redirectTo: (home) => `${home}?charte=signee`,
});
