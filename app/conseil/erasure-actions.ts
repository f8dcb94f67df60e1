'use server';

import { defineAction } from '@/lib/action';
import { isDirector } from '@/lib/accounts/actor';
import { confirmClock as confirm } from '@/lib/erasures/ask-clock';
import { allowErasure as allow } from '@/lib/erasures/cap-erasure';
import { allowErasureSchema } from '@/lib/erasures/schema';
import { nothingSchema } from '@/lib/outbox/schema';

const back = (done: string) => () => `/conseil?fait=${done}`;

export const allowErasure = defineAction({
  name: 'allow-erasure',
  schema: allowErasureSchema,
  policy: isDirector,
  run: ({ actor, input, tx, now }) => allow(tx, { kind: input.nature, by: actor.userId, now }),
  redirectTo: back('effacement'),
});

export const confirmClock = defineAction({
  name: 'confirm-clock',
  schema: nothingSchema,
  policy: isDirector,
  run: ({ actor, tx }) => confirm(tx, actor.userId),
  redirectTo: back('horloge'),
});
