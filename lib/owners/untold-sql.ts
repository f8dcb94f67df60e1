import { Prisma } from '@/lib/generated/prisma/client';

/**
 * Of `"Candidate" c`: somebody from a file who does not know it yet. Not so whoever was invited, got the notice on paper,
 * agreed to be published or has an account: whoever claims a sheet is mailed the notice with it.
 */
export const UNTOLD = Prisma.sql`
  (c."noticeDueOn" IS NOT NULL AND c."noticeGivenOn" IS NULL AND c."invitedAt" IS NULL
   AND c."consentOn" IS NULL AND c."userId" IS NULL AND c.state <> 'erased')`;
