'use server';

import { defineAction } from '@/lib/action';
import { chooseDetails } from '@/lib/contact-shares/choose-details';
import { chooseDetailsSchema, shareSchema } from '@/lib/contact-shares/schema';
import { shareDetails } from '@/lib/contact-shares/share-details';
import { closeConversation } from '@/lib/conversations/close-conversation';
import { confirmLetter, disownLetter } from '@/lib/conversations/confirm-letter';
import { confirmHereSchema } from '@/lib/conversations/confirm-schema';
import { inspectWritten } from '@/lib/conversations/inspect-written';
import { isCorrespondent, sideOf } from '@/lib/conversations/policy';
import { quickAnswerSchema, quickAnswerText } from '@/lib/conversations/quick-answers';
import { reopenConversation, unblock } from '@/lib/conversations/reopen-conversation';
import { answerSchema, closingSchema, conversationSchema, seenSchema } from '@/lib/conversations/schema';
import { markRead } from '@/lib/conversations/thread-repository';
import { writeLetter } from '@/lib/conversations/write-letter';

type Done = { id: string; fait: string };

// What was done is told by the page it leads to: it reads the same after a reload, with or without JavaScript.
const toThread = ({ id, fait }: Done) => `/echanges/${id}?fait=${fait}`;

export const answerLetter = defineAction({
  name: 'answer-letter',
  schema: answerSchema,
  policy: isCorrespondent,
  // a file too large is refused beside its field, with the letter kept
  size: { fields: 20, bytes: 17 * 1024 * 1024 },
  prepare: async ({ actor, input, now }) => {
    const files = await inspectWritten(input.pieces, { actor, conversationId: input.conversation, now });
    return { ...input, files };
  },
  run: async ({ actor, input, tx, now }) => {
    const { conversation: id, message: text, files } = input;
    await writeLetter(tx, id, { actor, text, offerId: null, files, now });
    return `/echanges/${id}?envoi=1`;
  },
  redirectTo: (path) => path,
});

/** The letters that were on the screen are no longer new. */
export const markSeen = defineAction({
  name: 'mark-letters-seen',
  schema: seenSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }) => {
    await markRead(tx, actor, input.conversation, input.vu < now ? input.vu : now);
  },
});

export const answerInOnePress = defineAction({
  name: 'answer-in-one-press',
  schema: quickAnswerSchema,
  policy: isCorrespondent,
  run: ({ actor, input, tx, now }) => {
    const text = quickAnswerText(input.reponse, sideOf(actor));
    return writeLetter(tx, input.conversation, { actor, text, offerId: null, now });
  },
  redirectTo: (id) => `/echanges/${id}?envoi=1`,
});

export const endExchange = defineAction({
  name: 'end-exchange',
  schema: closingSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }): Promise<Done> => {
    const { conversation: conversationId, bloquer: block } = input;
    const id = await closeConversation(tx, { actor, conversationId, block, now });
    return { id, fait: block ? 'bloque' : 'termine' };
  },
  redirectTo: toThread,
});

export const resumeExchange = defineAction({
  name: 'resume-exchange',
  schema: conversationSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }): Promise<Done> => {
    const { id, open } = await reopenConversation(tx, { actor, conversationId: input.conversation, now });
    return { id, fait: open ? 'repris' : 'propose' };
  },
  redirectTo: toThread,
});

export const unblockExchange = defineAction({
  name: 'unblock-exchange',
  schema: conversationSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }): Promise<Done> => ({
    id: await unblock(tx, { actor, conversationId: input.conversation, now }),
    fait: 'debloque',
  }),
  redirectTo: toThread,
});

export const confirmHere = defineAction({
  name: 'confirm-letter-here',
  schema: confirmHereSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }): Promise<Done> => ({
    id: await confirmLetter(tx, { actor, letterId: input.lettre }, now),
    fait: 'confirmee',
  }),
  redirectTo: toThread,
});

export const disownHere = defineAction({
  name: 'disown-letter-here',
  schema: confirmHereSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx }): Promise<Done> => ({
    id: await disownLetter(tx, { actor, letterId: input.lettre }),
    fait: 'ecartee',
  }),
  redirectTo: toThread,
});

/** Leads to the page that shows the card and has nothing to tick: what is confirmed there is what is read there. */
export const chooseWhatToShare = defineAction({
  name: 'choose-details',
  schema: chooseDetailsSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx }) => {
    const { conversation, montrer: keys, telephone: phone } = input;
    await chooseDetails(tx, actor, { keys, phone });
    const query = new URLSearchParams(keys.map((key) => ['montrer', key]));
    return `/echanges/${conversation}/coordonnees/confirmer?${query}`;
  },
  redirectTo: (path) => path,
});

export const confirmSharing = defineAction({
  name: 'share-details',
  schema: shareSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx, now }): Promise<Done> => {
    const { conversation: conversationId, montrer: keys, apercu: preview } = input;
    return {
      id: await shareDetails(tx, { actor, conversationId, keys, preview, now }),
      fait: 'partage',
    };
  },
  redirectTo: toThread,
});
