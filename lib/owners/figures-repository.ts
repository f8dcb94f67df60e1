import 'server-only';
import { db } from '@/lib/db';

export type Figures = {
  publicProfiles: number;
  publicCompanies: number;
  publicPartners: number;
  publicOffers: number;
  candidatesToComplete: number;
  companiesToConfirm: number;
  charterMissing: number;
  toInvite: number;
  heldLetters: number;
  openConversations: number;
};

/** What waits for a counsellor and what is public, counted now. */
export async function countFigures(): Promise<Figures> {
  const [row] = await db.$queryRaw<Record<keyof Figures, bigint>[]>`
    SELECT (SELECT count(*) FROM "PublicProfile") AS "publicProfiles",
           (SELECT count(*) FROM "PublicCompany") AS "publicCompanies",
           (SELECT count(*) FROM "PublicPartner") AS "publicPartners",
           (SELECT count(*) FROM "PublicOffer") AS "publicOffers",
           (SELECT count(*) FROM "Candidate" WHERE state <> 'erased' AND "consentOn" IS NULL) AS "candidatesToComplete",
           (SELECT count(*) FROM "Company" WHERE state <> 'erased' AND "confirmedAt" IS NULL AND NOT barred) AS "companiesToConfirm",
           (SELECT count(*) FROM "Company" c WHERE c.state <> 'erased' AND NOT EXISTS
             (SELECT FROM "CharterSignature" s WHERE s."companyId" = c.id AND s."charterId" = charter_in_force()))
         + (SELECT count(*) FROM "Candidate" c WHERE c.state <> 'erased' AND NOT EXISTS
             (SELECT FROM "CharterSignature" s WHERE s."candidateId" = c.id AND s."charterId" = charter_in_force()))
         + (SELECT count(*) FROM "Partner" p WHERE p.state <> 'erased' AND NOT EXISTS
             (SELECT FROM "CharterSignature" s WHERE s."partnerId" = p.id AND s."charterId" = charter_in_force())) AS "charterMissing",
           (SELECT count(*) FROM "Candidate" WHERE state = 'imported' AND "invitedAt" IS NULL AND email IS NOT NULL) AS "toInvite",
           (SELECT count(*) FROM "Message" m JOIN "Conversation" c ON c.id = m."conversationId" WHERE m.state = 'held' AND c.state = 'open') AS "heldLetters",
           (SELECT count(*) FROM "Conversation" WHERE state = 'open') AS "openConversations"`;
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as Figures;
}
