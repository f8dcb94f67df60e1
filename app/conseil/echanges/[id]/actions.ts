'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { closeByCounsellor } from '@/lib/conversations/close-conversation';
import { reopenByCounsellor } from '@/lib/conversations/reopen-conversation';
import { conversationSchema } from '@/lib/conversations/schema';

export const close = defineAction({
  name: 'close-exchange',
  schema: conversationSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    const conversationId = input.conversation;
    await closeByCounsellor(tx, { conversationId, counsellorId: actor.userId, now });
    return conversationId;
  },
  redirectTo: (id) => `/conseil/echanges/${id}?fait=clos`,
});

export const reopen = defineAction({
  name: 'reopen-exchange',
  schema: conversationSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    const conversationId = input.conversation;
    await reopenByCounsellor(tx, { conversationId, counsellorId: actor.userId, now });
    return conversationId;
  },
  redirectTo: (id) => `/conseil/echanges/${id}?fait=rouvert`,
});
