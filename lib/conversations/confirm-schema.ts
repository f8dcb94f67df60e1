import { z } from 'zod';

export const confirmLetterSchema = z.object({ jeton: z.string().min(40).max(60) });
