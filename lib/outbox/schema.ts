import { z } from 'zod';

export const mailDecisionSchema = z.object({ envoi: z.uuid() });
export const addressDecisionSchema = z.object({ adresse: z.string().regex(/^[0-9a-f]{64}$/) });
export const nothingSchema = z.object({});
