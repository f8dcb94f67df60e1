import 'server-only';
import { db } from '@/lib/db';

export type Figures = {
  publicProfiles: number;
  publicCompanies: number;
  publicPartners: number;
  publicOffers: number;
  openConversations: number;
};

/** What is public, and the exchanges that go on, counted now. */
export async function countFigures(): Promise<Figures> {
  const [row] = await db.$queryRaw<Record<keyof Figures, bigint>[]>`
    SELECT (SELECT count(*) FROM "PublicProfile") AS "publicProfiles",
           (SELECT count(*) FROM "PublicCompany") AS "publicCompanies",
           (SELECT count(*) FROM "PublicPartner") AS "publicPartners",
           (SELECT count(*) FROM "PublicOffer") AS "publicOffers",
           (SELECT count(*) FROM "Conversation" WHERE state = 'open') AS "openConversations"`;
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as Figures;
}
