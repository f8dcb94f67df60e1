import { Prisma } from '@/lib/generated/prisma/client';

/**
 * Of `"Candidate" c`: somebody from a file who does not know it yet. Not so whoever was invited, got the notice on paper,
 * agreed to be published or signed in.
 */
export const UNTOLD = Prisma.sql`
  (c."noticeDueOn" IS NOT NULL AND c."noticeGivenOn" IS NULL AND c."invitedAt" IS NULL
   AND c."consentOn" IS NULL AND c.state <> 'erased'
   AND NOT EXISTS (SELECT FROM "User" told WHERE told.id = c."userId" AND told."lastSignInAt" IS NOT NULL))`;
