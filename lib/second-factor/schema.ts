import { z } from 'zod';
import { line } from '@/lib/forms/schema';

export const factorCodeSchema = z.object({
  code: line(60).pipe(z.string().min(1, 'Écrivez le code.')),
  suite: z.string().max(500).optional(),
});

export const beginFactorSchema = z.object({ suite: z.string().max(500).optional() });

/** What an application that shows codes is given, and the codes for the day it is lost. Kept sealed until confirmed. */
export type Enrolment = {
  secret: string;
  recoveryCodes: string[];
  /** Hash of the session that began it: no other one is shown the secret. */
  sessionHash: string;
};
