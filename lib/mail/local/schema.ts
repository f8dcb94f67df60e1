import { z } from 'zod';

export const localReplySchema = z.object({ text: z.string().trim().min(1).max(2_000_000) });

export const localReplyFormSchema = z.object({
  courriel: z.uuid(),
  message: z.string().trim().min(1, 'Écrivez votre réponse.').max(2_000_000),
});
