import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { SearchAxis } from './schema';

/** What each axis lets people search in besides criteria, as its view shows it. A profile's texts are only for who may read them. */
const TEXTS: Readonly<Record<SearchAxis, Prisma.Sql>> = {
  profile: Prisma.sql`SELECT id, aspirations || ' ' || availability AS text FROM "PublicProfileText"`,
  company: Prisma.sql`SELECT id, name || ' ' || presentation AS text FROM "PublicCompany"`,
  offer: Prisma.sql`SELECT id, title || ' ' || "companyName" || ' ' || description AS text FROM "PublicOffer"`,
  partner: Prisma.sql`SELECT id, name || ' ' || type || ' ' || presentation || ' ' || array_to_string(activities, ' ') AS text FROM "PublicPartner"`,
};

const COMPANIES = Prisma.sql`SELECT "companyId" FROM "CompanyVersion" WHERE state = 'approved' AND fold(name || ' ' || presentation) ~ pattern`;

/**
 * Those whose approved version has the pattern, found by its trigrams; the expressions are those of the indexes. More may
 * match than is public or shown (the name of a discreet company): the view decides.
 */
const PROPOSED: Readonly<Record<SearchAxis, Prisma.Sql>> = {
  profile: Prisma.sql`SELECT "profileId" FROM "ProfileVersion" WHERE state = 'approved' AND fold(aspirations || ' ' || availability) ~ pattern`,
  company: COMPANIES,
  offer: Prisma.sql`SELECT "offerId" FROM "OfferVersion" WHERE state = 'approved' AND fold(title || ' ' || description) ~ pattern
    UNION SELECT id FROM "Offer" WHERE "companyId" IN (${COMPANIES})`,
  partner: Prisma.sql`SELECT id FROM "Partner"`,
};

/** Ids of what has these words in its texts, by word: the word or its singular and masculine, at the start of one. */
export async function listIdsWithWords(
  axis: SearchAxis,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await db.$queryRaw<{ word: string; ids: string[] }[]>`
    SELECT word, ids
      FROM (SELECT word, '\\m(' || word || '|' || word_key(word) || ')' AS pattern
              FROM unnest(${[...words]}::text[]) AS word) AS asked,
           LATERAL (SELECT array_agg(id) AS ids FROM (${TEXTS[axis]}) AS shown
                     WHERE id IN (${PROPOSED[axis]}) AND fold(text) ~ pattern) AS found
     WHERE ids IS NOT NULL`;
  return new Map(rows.map(({ word, ids }) => [word, ids]));
}

/** Profiles by their code, as somebody reads it aloud or copies it. */
export async function findIdByCode(code: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "PublicProfile" WHERE code = ${code.trim().toUpperCase()}`;
  return row?.id ?? null;
}
