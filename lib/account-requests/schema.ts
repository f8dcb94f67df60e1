import { z } from 'zod';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { signInRequestSchema } from '@/lib/accounts/schema';

/** A request as it is sealed: its form is kept as the form's schema takes it, and is checked again when handled. */
export const accountRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in'), form: signInRequestSchema }),
  z.object({ kind: z.literal('candidate'), form: candidateRegistrationSchema }),
  z.object({ kind: z.literal('company'), form: companyRegistrationSchema }),
  z.object({ kind: z.literal('partner'), form: partnerRegistrationSchema }),
]);

export type AskedRequest = z.input<typeof accountRequestSchema>;
export type AccountRequest = z.output<typeof accountRequestSchema>;
