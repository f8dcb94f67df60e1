import { z } from 'zod';

/** On the page of the exchange, where being signed in is the proof. */
export const confirmHereSchema = z.object({ lettre: z.uuid() });

export const confirmLetterSchema = z.object({ jeton: z.string().min(40).max(60) });
