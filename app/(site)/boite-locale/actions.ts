'use server';

import { defineAction } from '@/lib/action';
import { isAnybody } from '@/lib/accounts/actor';
import { NotFoundError } from '@/lib/domain-error';
import { env } from '@/lib/env';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { localReplyFormSchema } from '@/lib/mail/local/schema';

export const answerMail = defineAction({
  name: 'answer-local-mail',
  schema: localReplyFormSchema,
  policy: isAnybody,
  run: async ({ input, now }) => {
    if (env.mailTransport !== 'local') throw new NotFoundError('Il n’y a pas de boîte locale ici.');
    await answerLocalMail(input.courriel, input.message, now);
  },
  redirectTo: () => '/boite-locale?reponse=1',
});
